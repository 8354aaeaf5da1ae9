-- Codes and names of the grades of roads, each as a word that means its code.
select code, unnest(array[code, name_zh, name_en]) as word from road_grade
