-- Codes and names of the kinds of facilities, each as a word that means its code.
select code, unnest(array[code, name_zh, name_en]) as word from facility_kind
