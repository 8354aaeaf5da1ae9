-- Codes of the kinds of facilities.
select code from facility_kind
