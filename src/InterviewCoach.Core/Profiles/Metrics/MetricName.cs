namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>The name of a metric as it stands in a text.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Canonical">Canonical name with its average and cut-off: "F1 macro", "NDCG@10", "mAP@0.5:0.95".</param>
/// <param name="Split">The split that the words around the name give: "test accuracy", "val_loss".</param>
/// <param name="First">Index of its first lexeme.</param>
/// <param name="Next">Index behind its last lexeme.</param>
internal sealed record MetricName(MetricDefinition Definition, string Canonical, string? Split, int First, int Next)
{
    /// <summary>Whether the name counts only right before its value.</summary>
    public bool IsWeak => Definition.Kind == MetricNameKind.Weak;
}
