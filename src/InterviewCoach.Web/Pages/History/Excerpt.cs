namespace InterviewCoach.Web.Pages.History;

/// <summary>A search hit as the store marks it, taken apart so that pages show it as text and never as markup.</summary>
internal static class Excerpt
{
    public static IEnumerable<(string Text, bool Hit)> Parts(string excerpt)
    {
        var rest = excerpt;
        while (rest.IndexOf('⟦') is var start and >= 0)
        {
            var end = rest.IndexOf('⟧', start);
            if (end < 0)
            {
                break;
            }

            if (start > 0)
            {
                yield return (rest[..start], false);
            }

            yield return (rest[(start + 1)..end], true);
            rest = rest[(end + 1)..];
        }

        if (rest.Length > 0)
        {
            yield return (rest, false);
        }
    }
}
