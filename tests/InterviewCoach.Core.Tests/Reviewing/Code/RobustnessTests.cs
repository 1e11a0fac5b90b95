using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Core.Tests.Reviewing.Code;

public class RobustnessTests
{
    [Fact]
    public void Mutilated_programs_are_reviewed_without_a_failure()
    {
        // A seed that is written down: the same mutilations each time.
        var chance = new Random(20260101);
        var whole = string.Join('\n', AllRules.List.Select(rule => rule.Page.Fires));
        const string noise = "()[]{}:=,.'\"\\\n\t #%!@~-+*x1 for if def lambda yield f'{ not in";
        for (var run = 0; run < 250; run++)
        {
            var text = whole.ToCharArray().ToList();
            for (var change = 0; change < 12; change++)
            {
                var at = chance.Next(text.Count);
                switch (chance.Next(3))
                {
                    case 0:
                        text.RemoveRange(at, Math.Min(chance.Next(30), text.Count - at));
                        break;
                    case 1:
                        text.Insert(at, noise[chance.Next(noise.Length)]);
                        break;
                    default:
                        text.AddRange(text.Skip(at).Take(chance.Next(60)).ToList());
                        break;
                }
            }

            Reviewed.Whole("import pandas as pd\n" + new string([.. text]));
        }
    }

    [Theory]
    [InlineData("df = df.append(df)\n")]
    [InlineData("x = f(x)\n")]
    [InlineData("for i in range(9):\n  ")]
    [InlineData("a, b = train_test_split(a, random_state=1)\n")]
    [InlineData("def f(a):\n    return f(f(a))\nf(1)\n")]
    [InlineData("df = pd.concat([df[df.a > 1], df.sample(3)])\nprint(SVC().fit(df).score(df))\n")]
    public void A_program_that_repeats_itself_ends(string piece)
    {
        Reviewed.Whole(
            "import pandas as pd\ndf = pd.read_csv('t.csv')\n" + string.Concat(Enumerable.Repeat(piece, 1_500))
        );
    }

    [Theory]
    [InlineData("1+", "1")]
    [InlineData("x.a(1).", "b")]
    [InlineData("x[0] and ", "y")]
    public void A_chain_of_twenty_thousand_is_not_followed_to_its_end(string link, string end) =>
        Assert.Empty(Reviewed.Python("w = " + string.Concat(Enumerable.Repeat(link, 20_000)) + end));
}
