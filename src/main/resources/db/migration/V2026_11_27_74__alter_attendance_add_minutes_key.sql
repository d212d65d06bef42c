-- Marks and minutes of a session are summed from the index alone.
alter table attendance add key ix_attendance_minutes (session_id, meeting_id, status, minutes);
