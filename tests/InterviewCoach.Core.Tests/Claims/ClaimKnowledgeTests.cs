using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Claims.Comparing;
using InterviewCoach.Core.Claims.Jobs;
using InterviewCoach.Core.Claims.Recruiting;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Tests.Skills;

namespace InterviewCoach.Core.Tests.Claims;

public sealed class ClaimKnowledgeTests
{
    [Fact]
    public void The_files_of_the_claims_are_in_order()
    {
        var errors = new List<KnowledgeError>();
        var files = BuiltInFiles.Under("claims/");

        CvWords.Load(files, errors);
        var fields = FieldWords.Load(files, errors);
        JobWords.Load(files, errors);
        StepWords.Load(files, errors);
        OwnershipWords.Load(files, errors);
        var proof = ProofWords.Load(files, errors);
        var areas = AreaWords.Load(files, errors);
        var facts = FactWords.Load(files, errors);
        var advice = EvidenceAdvice.Load(files, errors);

        Assert.Empty(errors);
        Assert.All(advice.Skills, name => Assert.Equal(name, ShippedCatalogue.Instance.Find(name)?.Name));
        Assert.All(
            fields.Fields.Values.SelectMany(field => field.Skills),
            name => Assert.Equal(name, ShippedCatalogue.Instance.Find(name)?.Name)
        );
        Assert.All(
            facts.Stances.SelectMany(stance => stance.Excludes.Append(stance.Planned ?? stance.Name)),
            name => Assert.Contains(facts.Stances, stance => stance.Name == name)
        );
        Assert.All(
            facts.Rivals.SelectMany(group => group),
            name => Assert.Equal(name, ShippedCatalogue.Instance.Find(name)?.Name)
        );
        Assert.All(
            (IReadOnlyList<IReadOnlyCollection<string>>)
                [proof.SetupCommands, proof.Openers, proof.Phrases, [.. proof.Documents]],
            Assert.NotEmpty
        );
        Assert.Equal(5, areas.Areas.Count);
        Assert.True(advice.Skills.Count >= 60);
    }
}
