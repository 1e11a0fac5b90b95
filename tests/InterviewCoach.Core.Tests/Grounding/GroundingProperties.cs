using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using InterviewCoach.Core.Grounding;

namespace InterviewCoach.Core.Tests.Grounding;

/// <summary>Replies that are nearly true. Each is a grounded sentence with one thing changed.</summary>
public sealed class GroundingProperties
{
    private static readonly string[] Models =
    [
        "LightGBM",
        "CatBoost",
        "ResNet",
        "Prophet",
        "logistic regression",
        "isolation forest",
    ];

    [Fact]
    public void A_number_with_one_digit_changed_is_always_dropped() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(1, 999_999)),
                Arb.From(Gen.Choose(0, 5)),
                Arb.From(Gen.Choose(1, 9)),
                (value, at, by) =>
                {
                    var figure = $"0.{value:000000}";
                    var digits = figure.ToCharArray();
                    digits[2 + at] = (char)('0' + ((digits[2 + at] - '0' + by) % 10));
                    var grounds = With($"The AUC is {figure}.");
                    return Given.Guard.Check($"The AUC is {figure}, you say.", grounds) is null
                        && Given.Guard.Check($"The AUC is {new string(digits)}, you say.", grounds)
                            == DropReason.Number;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Two_names_that_are_swapped_are_always_dropped_from_a_rewording() =>
        Prop.ForAll(
                Arb.From(Gen.Elements(Models)),
                Arb.From(Gen.Elements(Models)),
                (one, other) =>
                    one == other
                    || (
                        Reword($"Why did {one} beat {other} on that?", $"What made {one} beat {other} on that?") is null
                        && Reword($"Why did {one} beat {other} on that?", $"What made {other} beat {one} on that?")
                            == DropReason.Order
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Two_numbers_that_are_swapped_are_always_dropped_from_a_rewording() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(100, 499)),
                Arb.From(Gen.Choose(500, 998)),
                (one, other) =>
                    Reword(
                        $"It went from 0.{one} to 0.{other}. What changed?",
                        $"So from 0.{one} to 0.{other} it went. What changed?"
                    )
                        is null
                    && Reword(
                        $"It went from 0.{one} to 0.{other}. What changed?",
                        $"So from 0.{other} to 0.{one} it went. What changed?"
                    ) == DropReason.Order
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_invisible_sign_anywhere_is_always_dropped() =>
        Prop.ForAll(
                Arb.From(
                    Gen.Elements(
                        '\u200B',
                        '\u200C',
                        '\u200D',
                        '\u2060',
                        '\uFEFF',
                        '\u00AD',
                        '\u202E',
                        '\u2066',
                        '\u180E'
                    )
                ),
                Arb.From(Gen.Choose(0, Sentence.Length)),
                (sign, at) => Given.Check(Sentence.Insert(at, sign.ToString())) == DropReason.Invisible
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_letter_that_only_looks_the_same_is_always_dropped() =>
        Prop.ForAll(
                Arb.From(
                    Gen.Elements(('a', 'а'), ('e', 'е'), ('o', 'о'), ('c', 'с'), ('i', 'і'), ('p', 'р'), ('A', 'Α'))
                ),
                Arb.From(Gen.Choose(0, Sentence.Length - 1)),
                (pair, from) =>
                {
                    var at = Sentence.IndexOf(pair.Item1, from);
                    return at < 0 || Given.Check(Sentence[..at] + pair.Item2 + Sentence[(at + 1)..]) is not null;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_a_model_says_is_decided_without_an_error() =>
        Prop.ForAll<string>(text =>
                Given.Check(text ?? "") is var reason && (reason is null || Enum.IsDefined(reason.Value))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_hostile_reply_is_refused_in_no_time()
    {
        var grounds = Given.Grounds with { MaxLength = int.MaxValue };
        foreach (var text in new[] { "\"a", "a.b/", "sk-", "1,", "0.9 ", "<a ", "word ", "n't " })
        {
            var clock = Stopwatch.StartNew();
            Given.Guard.Check(string.Concat(Enumerable.Repeat(text, 200_000 / text.Length)), grounds);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{text}: {clock.Elapsed}");
        }
    }

    private const string Sentence = "The AUC of LightGBM is 0.871 on the held-out spring, so what made you choose it?";

    private static Grounds With(string source) => Given.Grounds with { Sources = [Given.Guard.Source(source)] };

    private static DropReason? Reword(string engine, string model)
    {
        var check = new RewordingCheck(Given.Words, engine, Given.Grounds.Instructions);
        var sentences = new SentenceBuffer();
        foreach (var sentence in sentences.Add(model).Append(sentences.Rest()).Where(one => one.Length > 0))
        {
            if (check.Next(sentence) is { } reason)
            {
                return reason;
            }
        }

        return check.Whole();
    }
}
