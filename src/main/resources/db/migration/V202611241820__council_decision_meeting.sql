-- Submissions.findEverOnAgenda: what a meeting has answered, wherever it went on to
create index x_council_decision_meeting on council_decision (meeting_number);
