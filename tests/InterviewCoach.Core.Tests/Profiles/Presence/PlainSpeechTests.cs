using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Presence;

namespace InterviewCoach.Core.Tests.Profiles.Presence;

/// <summary>Sentences that say a thing without the field's name for it.</summary>
public sealed class PlainSpeechTests
{
    [Theory]
    [InlineData(PresenceKey.DecisionOrStakeholder, "The ferry crew decides by noon whether a second boat goes out.")]
    [InlineData(PresenceKey.DecisionOrStakeholder, "A false alarm sends a diver down for nothing.")]
    [InlineData(PresenceKey.DataSource, "Tide levels from the harbour sensors, January 2015 to June 2021.")]
    [InlineData(PresenceKey.DataSource, "I pulled 9,000 catch reports from the harbour office.")]
    [InlineData(PresenceKey.Baseline, "Persistence, that is tomorrow as today, is off by 14 cm.")]
    [InlineData(PresenceKey.Baseline, "The rule the pilots used before finds half of them.")]
    [InlineData(PresenceKey.ValidationScheme, "Trained on 2015 to 2019, tested on the two winters after.")]
    [InlineData(PresenceKey.ValidationScheme, "The last four months are kept for testing.")]
    [InlineData(PresenceKey.TestSetHeldOut, "All figures below are from boats that the model has never seen.")]
    [InlineData(PresenceKey.LeakageAddressed, "The scalers are fitted inside each fold.")]
    [InlineData(PresenceKey.LeakageAddressed, "I dropped the landing weight because it is only known after the trip.")]
    [InlineData(
        PresenceKey.ModelChoiceReason,
        "I stayed with a linear model because the pilots want to see each weight."
    )]
    [InlineData(PresenceKey.MetricJustification, "Being an hour late costs four times as much as being early.")]
    [InlineData(PresenceKey.Limitations, "There are no records from before 2015.")]
    [InlineData(PresenceKey.ErrorAnalysis, "Errors are largest on days after a storm.")]
    [InlineData(PresenceKey.ImpactStatement, "The crew cancelled 6 trips instead of 11.")]
    [InlineData(PresenceKey.ImpactStatement, "Fuel bills fell by a tenth in the first winter.")]
    [InlineData(PresenceKey.Deployment, "A cron job scores the next day each evening and publishes a table.")]
    [InlineData(PresenceKey.OwnershipStatement, "I did the models; Mina drew the maps.")]
    [InlineData(PresenceKey.DeadEnds, "Adding moon phases did not help.")]
    [InlineData(PresenceKey.DecisionOrStakeholder, "Whoever is on watch opens the five riskiest crossings first.")]
    [InlineData(PresenceKey.Baseline, "The captain's own guess is off by 9 minutes.")]
    [InlineData(PresenceKey.ValidationScheme, "All crossings of one day are in the same part.")]
    [InlineData(PresenceKey.NextSteps, "If I had another winter, I would test it on two boats.")]
    [InlineData(PresenceKey.Limitations, "I could not check the logged arrival times.")]
    public void Is_understood(PresenceKey key, string said) => Assert.Contains(key, Shown(said));

    [Theory]
    [InlineData(PresenceKey.ImpactStatement, "Accuracy rose from 0.71 to 0.78.")]
    [InlineData(PresenceKey.Monitoring, "Levels come from two tide monitors.")]
    [InlineData(PresenceKey.TestsOrCi, "A GitHub Action runs each evening and publishes a table.")]
    [InlineData(PresenceKey.Deployment, "The number of calls to customer service rises.")]
    [InlineData(PresenceKey.DeadEnds, "GNU make 4.3 is needed.")]
    [InlineData(PresenceKey.Baseline, "| Store | Kind | Persistence |")]
    public void Is_not_read_into_words_about_something_else(PresenceKey key, string said) =>
        Assert.DoesNotContain(key, Shown(said));

    private static IEnumerable<PresenceKey> Shown(string said) =>
        CuedText.Of(Some.WriteUp($"# Ferry\n\nA few words first.\n\n{said}"), BuiltInCues.Book).Evidence.Best.Keys;
}
