using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using InterviewCoach.Core.Interviews;

namespace InterviewCoach.Core.Tests.Interviews;

/// <summary>Laws of the fold, over sequences of commands that no person would send.</summary>
public sealed class FoldProperties
{
    private static readonly Func<InterviewState, InterviewCommand>[] Commands =
    [
        Some.Begin,
        Some.Reply,
        Some.Answer,
        Some.Skip,
        Some.DontKnow,
        Some.Clarify,
        Some.Finish,
        Some.Abandon,
        _ => new InterviewCommand.Answer(new Guid(1, 2, 3, new byte[8]), 2, "The same message.", Some.Noon),
        state => new InterviewCommand.Answer(Guid.NewGuid(), state.QuestionSeq - 1, "To another question.", Some.Noon),
        state => new InterviewCommand.Answer(Guid.NewGuid(), state.QuestionSeq, " ", Some.Noon),
    ];

    // Replies are frequent, as they are in life; ends are rare, so that runs get long.
    private static readonly Gen<int[]> Runs = Gen.Frequency(
            (1, Gen.Choose(0, Commands.Length - 1)),
            (4, Gen.Choose(1, 5)),
            (4, Gen.Constant(1))
        )
        .ArrayOf();

    [Fact]
    public void Replaying_the_events_gives_the_state_that_was_reached_step_by_step() =>
        Check(
            (events, reached) =>
            {
                var replayed = InterviewState.Of(events);
                return Same(replayed, reached) && replayed.LastSeq == events.Count;
            }
        );

    [Fact]
    public void Any_prefix_can_be_replayed_and_continued() =>
        Check(
            (events, reached) =>
                Enumerable
                    .Range(0, events.Count + 1)
                    .All(cut =>
                        Same(events.Skip(cut).Aggregate(InterviewState.Of(events.Take(cut)), Interview.Evolve), reached)
                    )
        );

    [Fact]
    public void Every_turn_stands_in_the_transcript_once_and_in_order() =>
        Check(
            (events, _) =>
            {
                var seqs = Transcript.Of(events).Select(turn => turn.Seq).ToList();
                return seqs.SequenceEqual(seqs.Order().Distinct()) && seqs.All(seq => seq >= 1 && seq <= events.Count);
            }
        );

    [Fact]
    public void No_move_of_the_candidate_is_without_exactly_one_reply_or_an_end() =>
        Check(
            (events, _) =>
                events
                    .Index()
                    .Where(e => e.Item is InterviewEvent.CandidateMove)
                    .All(e => e.Index == events.Count - 1 || events[e.Index + 1] is not InterviewEvent.CandidateMove)
        );

    private static void Check(Func<IReadOnlyList<InterviewEvent>, InterviewState, bool> law) =>
        Prop.ForAll(
                Arb.From(Runs),
                run =>
                {
                    var events = new List<InterviewEvent>();
                    var state = InterviewState.Initial;
                    foreach (var command in run.Prepend(0))
                    {
                        if (Interview.Decide(state, Commands[command](state)) is Decision.Accepted accepted)
                        {
                            events.AddRange(accepted.Events);
                            state = accepted.Events.Aggregate(state, Interview.Evolve);
                        }
                    }

                    return law(events, state);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260504, 7));

    /// <summary>Lists and dictionaries compare by reference; their content is what counts.</summary>
    private static bool Same(InterviewState a, InterviewState b) => a.Pending == b.Pending && Content(a) == Content(b);

    private static string Content(InterviewState state) =>
        JsonSerializer.Serialize(state with { Messages = ImmutableDictionary<Guid, int>.Empty }, ReadsEnums)
        + string.Join(' ', state.Messages.OrderBy(pair => pair.Value));

    private static readonly JsonSerializerOptions ReadsEnums = new() { Converters = { new JsonStringEnumConverter() } };
}
