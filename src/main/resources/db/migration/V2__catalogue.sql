-- Catalogues that every county starts with; all editable data. Rules stay unverified (未核实) until the county has
-- checked the text they come from.

insert into area_kind (code, name_zh, name_en, sort) values
    ('county', '县域', 'County', 10),
    ('street_office', '街道', 'Street office', 20),
    ('community', '社区', 'Community', 30),
    ('unit_cell', '单元网格', 'Unit cell', 40),
    ('market', '农贸市场', 'Farmers'' market', 50),
    ('urban_village', '城中村', 'Urban village', 60),
    ('back_alley', '背街小巷', 'Back alley', 70),
    ('urban_rural_fringe', '城乡结合部', 'Urban-rural fringe', 80),
    ('old_residential', '老旧小区', 'Old residential area', 90),
    ('other', '其他区域', 'Other area', 100);

insert into road_grade (code, name_zh, name_en, sort, default_width_m, planned_passes_per_day) values
    ('trunk', '主干路', 'Trunk road', 10, 24, 3),
    ('secondary', '次干路', 'Secondary road', 20, 16, 2),
    ('branch', '支路', 'Branch road', 30, 9, 2),
    ('alley', '背街小巷', 'Back alley', 40, 4, 1),
    ('unclassified', '未分级道路', 'Unclassified road', 50, 8, 0);

insert into facility_kind (code, name_zh, name_en, sort) values
    ('toilet', '公共厕所', 'Public toilet', 10),
    ('bin', '果皮箱', 'Litter bin', 20),
    ('transfer_station', '垃圾转运站', 'Waste transfer station', 30),
    ('market_stall', '市场摊位', 'Market stall', 40),
    ('other', '其他设施', 'Other facility', 50);

insert into category_group (code, name_zh, name_en, sort) values
    ('ten_disorders', '十乱', 'Ten disorders', 10),
    ('environment', '市容环境', 'Street environment', 20),
    ('facility_defect', '设施缺陷', 'Facility defects', 30),
    ('uncivil', '不文明行为', 'Uncivil behaviour', 40),
    ('other', '其他', 'Other', 50);

insert into category (code, group_code, name_zh, name_en, sort) values
    ('disorderly_hanging', 'ten_disorders', '乱扯乱挂', 'Disorderly wires and hanging', 11),
    ('disorderly_parking', 'ten_disorders', '乱停乱放', 'Disorderly parking', 12),
    ('illegal_building', 'ten_disorders', '乱搭乱建', 'Illegal sheds and building', 13),
    ('illegal_posting', 'ten_disorders', '乱贴乱画', 'Illegal posters and graffiti', 14),
    ('dumping_liquids', 'ten_disorders', '乱泼乱倒', 'Pouring out waste water', 15),
    ('disorderly_piling', 'ten_disorders', '乱堆乱放', 'Disorderly piling', 16),
    ('illegal_vending', 'ten_disorders', '乱摆乱卖', 'Illegal vending', 17),
    ('littering', 'ten_disorders', '乱扔乱丢', 'Littering and dumping', 18),
    ('illegal_digging', 'ten_disorders', '乱挖乱占', 'Illegal digging and occupying', 19),
    ('illegal_planting', 'ten_disorders', '乱养乱种', 'Illegal keeping and planting', 20),
    ('exposed_rubbish', 'environment', '暴露垃圾', 'Exposed rubbish', 31),
    ('overflowing_bin', 'environment', '垃圾满溢', 'Overflowing bin', 32),
    ('dirty_road', 'environment', '路面不洁', 'Dirty road surface', 33),
    ('blocked_alley', 'environment', '巷道堵塞', 'Blocked alley', 34),
    ('sewage', 'environment', '污水横流', 'Running sewage', 35),
    ('broken_bin', 'facility_defect', '垃圾箱破损', 'Broken bin', 51),
    ('dirty_toilet', 'facility_defect', '公厕不洁', 'Dirty public toilet', 52),
    ('broken_road', 'facility_defect', '路面破损', 'Broken road surface', 53),
    ('missing_cover', 'facility_defect', '井盖缺损', 'Missing manhole cover', 54),
    ('spitting', 'uncivil', '随地吐痰', 'Spitting', 71),
    ('smoking', 'uncivil', '公共场所吸烟', 'Smoking in public', 72),
    ('uncivil_littering', 'uncivil', '随手乱扔', 'Dropping litter', 73),
    ('other', 'other', '其他', 'Other', 99);

insert into issue_source (code, name_zh, name_en, patrol_found, sort) values
    ('national_covert', '国家暗访', 'National covert inspection', false, 10),
    ('expert', '专家评估', 'Expert assessment', false, 20),
    ('province_city', '省市检查', 'Provincial or city check', false, 30),
    ('self_check', '自查', 'Self-check', false, 40),
    ('patrol', '巡查', 'Patrol', true, 50),
    ('public', '群众', 'Public', false, 60),
    ('volunteer', '志愿者', 'Volunteer', false, 70),
    ('unknown', '未注明', 'Not stated', false, 80);

insert into vehicle_kind (code, name_zh, name_en, cleans, patrols, swath_m, working_speed_max_kmh, sort) values
    ('sweeper', '洗扫车', 'Sweeper', true, false, 3.0, 15, 10),
    ('small_sweeper', '小型清扫车', 'Small sweeper', true, false, 1.8, 12, 20),
    ('sprinkler', '洒水车', 'Sprinkler', true, false, 6.0, 25, 30),
    ('plough', '除雪车', 'Snow plough', true, false, 3.5, 60, 40),
    ('compactor', '压缩车', 'Compactor', false, false, 0, 60, 50),
    ('patrol_vehicle', '巡查车', 'Patrol vehicle', false, true, 0, 60, 60),
    ('collector', '采集员', 'Collector on foot', false, true, 0, 15, 70),
    ('zone_beacon', '责任区终端', 'Zone beacon', true, false, 2.0, 8, 80),
    ('unknown', '未登记车辆', 'Unregistered vehicle', true, false, 3.0, 25, 90);

insert into shift (name, starts_at, ends_at) values ('早班', '05:00', '13:00'), ('晚班', '13:00', '21:00');

insert into rule (code, place_kind, metric, operator, value, unit, source, edition, effective_from) values
    ('cleaning_hours', 'trunk', 'hours_per_day', '>=', 16, 'h', '国家卫生县城标准', '旧版', '2014-01-01'),
    ('cleaning_hours', 'secondary', 'hours_per_day', '>=', 12, 'h', '国家卫生县城标准', '旧版', '2014-01-01'),
    ('cleaning_hours', 'county_town', 'hours_per_day', '>=', 12, 'h', '国家卫生县城标准', '现行', '2021-01-01'),
    ('cleaning_hours', 'township', 'hours_per_day', '>=', 8, 'h', '国家卫生县城标准', '现行', '2021-01-01'),
    ('mechanised_sweeping', 'county_town', 'share', '>=', 0.8, '1', '国家卫生县城标准', '现行', '2021-01-01'),
    ('sweeps', 'trunk', 'passes_per_day', '>=', 3, '1/d', '某市作业标准示例', '', '2021-01-01'),
    ('sweeps', 'secondary', 'passes_per_day', '>=', 2, '1/d', '某市作业标准示例', '', '2021-01-01'),
    ('sweeps', 'branch', 'passes_per_day', '>=', 2, '1/d', '某市作业标准示例', '', '2021-01-01'),
    ('sweeps', 'alley', 'passes_per_day', '>=', 1, '1/d', '某市作业标准示例', '', '2021-01-01'),
    ('toilet_radius', 'county_town', 'service_radius', '<=', 300, 'm', 'CJJ 27', '', '2012-11-01'),
    ('handling_time', 'exposed_rubbish', 'working_hours', '<=', 4, 'h', '某市处置时限示例', '', '2021-01-01'),
    ('handling_time', 'dirty_road', 'working_hours', '<=', 2, 'h', '某市处置时限示例', '', '2021-01-01');
