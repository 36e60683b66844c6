CREATE INDEX milestone_vintage_rescheduled ON milestone_vintage (current, project, code) WHERE current <> original;
