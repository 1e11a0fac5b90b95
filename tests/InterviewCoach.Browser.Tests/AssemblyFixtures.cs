using InterviewCoach.Browser.Tests;
using InterviewCoach.Testing;

[assembly: AssemblyFixture(typeof(TestCluster))]
[assembly: AssemblyFixture(typeof(Chromium))]
