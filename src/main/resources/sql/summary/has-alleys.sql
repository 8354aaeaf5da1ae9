-- Whether the county has back alleys and communities to tell them apart by. No index: few roads.
select exists (select 1 from road_current where grade = 'alley')
   and exists (select 1 from area_current where kind = 'community')
