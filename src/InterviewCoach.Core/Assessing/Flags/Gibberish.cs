using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Flags;

/// <summary>Tells strings of letters that are no words of any language written in Latin letters.</summary>
internal static class Gibberish
{
    private static readonly HashSet<string> Impossible = new(
        (
            "bx cj cv cx dx fq fx gq gx hx jc jd jf jg jh jk jl jm jn jp jq jr js jt jv jw jx jz kq kx mx pq pz qb qc qd qf qg qh qj "
            + "qk qm qn qp qr qt qv qw qx qy qz sx vb vf vh vj vk vm vp vq vt vw vx wx xj xk xv xz zj zq zx fj fk kj hj gj "
            + "dfg sdf fgh ghj hjk asd zxc xcv cvb bnm qwe lkj poi"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Whether most of the words are none.</summary>
    public static bool Is(TextReading reading)
    {
        int words = 0,
            broken = 0;
        foreach (var token in reading.Tokens)
        {
            if (token.Word.Value is null)
            {
                words++;
                broken += IsBroken(token.Word, reading.Source[token.Start]) ? 1 : 0;
            }
        }

        return words > 0 && broken * 2 >= words;
    }

    private static bool IsBroken(Word word, char first)
    {
        var text = word.Text;
        if (word.Kind != WordKind.Content || word.Same.Length > 0 || text.Length < 4 || text.Any(char.IsAsciiDigit))
        {
            return false;
        }

        if (text.Length > 30 || (!char.IsUpper(first) && !text.Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')))
        {
            return true;
        }

        var run = 1;
        for (var i = 1; i < text.Length; i++)
        {
            run = text[i] == text[i - 1] ? run + 1 : 1;
            if (run >= 4 || Impossible.Contains(text.Substring(i - 1, 2)))
            {
                return true;
            }

            if (i >= 2 && Impossible.Contains(text.Substring(i - 2, 3)))
            {
                return true;
            }
        }

        return false;
    }
}
