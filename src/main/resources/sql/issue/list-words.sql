-- Codes and names of the catalogue of categories or sources, each as a word that means its code.
select code, unnest(array[code, name_en, name_zh]) as word from category where :kind = 'category'
union all
select code, unnest(array[code, name_en, name_zh]) from issue_source where :kind = 'source'
