-- Deletes the positions of an import; vehicles that it registered stay.
delete from track_point where import_batch_id = :batch
