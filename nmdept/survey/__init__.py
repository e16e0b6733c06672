"""From a snapshot and a questionnaire to answers, findings and the return."""
