-- All but a few reports are approved: who looks for the others reads only these.
CREATE INDEX progress_report_vintage_by_status ON progress_report_vintage (status, project, month, revision)
 WHERE status <> 'approved';
