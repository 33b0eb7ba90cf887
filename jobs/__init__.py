"""Who gets what, when: timetable, planning, delivery, pacing, retry, rounds and revision."""
