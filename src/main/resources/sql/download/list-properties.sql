-- Names of the properties of a run's places, as they come in the place that has most of them. Key of result_feature.
select key
from result_feature f, jsonb_object_keys(f.properties) with ordinality as named(key, n)
where f.run_id = :run
group by key
order by min(n), key
