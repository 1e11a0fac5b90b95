global using InterviewCoach.Testing;
