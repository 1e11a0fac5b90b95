using InterviewCoach.Testing;

[assembly: AssemblyFixture(typeof(TestCluster))]
