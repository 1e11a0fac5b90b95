global using InterviewCoach.Testing;
global using Microsoft.Playwright;
