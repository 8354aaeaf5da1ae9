-- Empties the base map before a new one is loaded in the same transaction.
delete from basemap_feature
