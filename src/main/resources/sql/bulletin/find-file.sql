-- A picture or a document of a bulletin. Primary key.
select content from bulletin_file where bulletin_id = :id and name = :name
