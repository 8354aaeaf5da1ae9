-- Removes the items of a round. issue_round.
delete from issue where round_id = :round
