namespace InterviewCoach.Core.Knowledge;

/// <summary>The knowledge files that were built into Core, for readers that are given no others.</summary>
internal static class BuiltInFiles
{
    /// <summary>Those under the folder ("metrics/"), or the one of that name, in the order of their names.</summary>
    public static IReadOnlyList<KnowledgeFile> Under(string folder)
    {
        var assembly = typeof(BuiltInFiles).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new KnowledgeFile(name, reader.ReadToEnd());
                }),
        ];
    }
}
