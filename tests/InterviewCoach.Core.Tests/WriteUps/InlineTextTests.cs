using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class InlineTextTests
{
    [Theory]
    [InlineData("**bold** and _soft_ and ~~gone~~", "bold and soft and gone")]
    [InlineData("***both***", "both")]
    [InlineData("snake_case_name and __init__.py", "snake_case_name and init.py")]
    [InlineData("5 * 3 * 2", "5 * 3 * 2")]
    [InlineData("best: 0.91* (p<0.05)", "best: 0.91* (p<0.05)")]
    [InlineData("about ~0.94 to ~0.96", "about ~0.94 to ~0.96")]
    [InlineData("`x = a*b*c` is code", "x = a*b*c is code")]
    [InlineData("`` a ` b `` and ` open", "a ` b and ` open")]
    [InlineData("[the paper](https://x.test/a_(b) \"t\") says", "the paper says")]
    [InlineData("[the paper][1] says", "the paper says")]
    [InlineData("in [1] and [ ] and [x", "in [1] and [ ] and [x")]
    [InlineData("[![demo](d.png)](https://x.test)", "demo")]
    [InlineData("noted[^2] here", "noted here")]
    [InlineData("AT&amp;T &lt;5&nbsp;ms &copy; &unknown; R&D", "AT&T <5\u00a0ms © &unknown; R&D")]
    [InlineData("not \\*bold\\* and C:\\data", "not *bold* and C:\\data")]
    [InlineData("H<sub>2</sub>O<br>next <b>line</b>", "H2O\nnext line")]
    [InlineData("a <!-- hidden --> b", "a  b")]
    [InlineData("see <https://x.test/a_b>", "see https://x.test/a_b")]
    [InlineData("x < y and y > z", "x < y and y > z")]
    [InlineData("**open and *open", "**open and *open")]
    public void Markup_goes_and_words_stay(string markdown, string words) =>
        Assert.Equal(words, InlineText.Of(markdown));

    [Fact]
    public void A_hard_break_stays_a_break() =>
        Assert.Equal("Author: me\nDate: May", InlineText.Of("**Author:** me  \n**Date:** May"));
}
