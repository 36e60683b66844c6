-- That a statement of a target is withdrawn, by whom and why: from then on, until it is made again.
-- It stands apart from the statements, so that who reads those finds nothing held.
CREATE TABLE target_withdrawal_vintage (
    id          text NOT NULL,
    reason      text NOT NULL CONSTRAINT target_withdrawal_reason_is_known
                     CHECK (reason IN ('new-data', 'method-change', 'error', 'rebasing', 'preliminary-to-final')),
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT target_withdrawal_one_vintage_at_a_time UNIQUE (id, recorded WITHOUT OVERLAPS)
);
CREATE INDEX target_withdrawal_vintage_by_id ON target_withdrawal_vintage (id);
CREATE TRIGGER target_withdrawal_vintages_are_kept AFTER UPDATE OR DELETE ON target_withdrawal_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
