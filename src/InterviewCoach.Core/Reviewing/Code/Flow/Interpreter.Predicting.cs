using System.Collections.Immutable;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>What rows become that go through a fitted estimator: transformed, resampled, predicted, scored.</content>
internal sealed partial class Interpreter
{
    private Value Transform(Estimator estimator, Arguments arguments)
    {
        var rows = Handed(arguments);
        if (rows.Count == 0)
        {
            return Value.Unknown;
        }

        var x = rows[0];
        Trace.Transforms.Add(new Transformed(estimator, x, Fits: false, arguments.Line));
        var state = KeepsColumns(estimator) ? x with { Selects = null } : Bare(x);
        return new Value.Data(state with { Taints = Add(x.Taints, Taints(estimator)), Prediction = null });
    }

    private static bool KeepsColumns(Estimator estimator) =>
        estimator.Name.EndsWith("Scaler", StringComparison.Ordinal)
        || estimator.Name.EndsWith("Imputer", StringComparison.Ordinal)
        || estimator.Kind == Kind.Harmless && estimator.Name is "Normalizer" or "LabelEncoder" or "OrdinalEncoder"
        || (estimator.Kind == Kind.Pipeline && estimator.Steps.Count > 0 && estimator.Steps.TrueForAll(KeepsColumns));

    /// <summary>What rows take on that went through a fitted estimator.</summary>
    private static ImmutableList<Taint> Taints(Estimator estimator)
    {
        var learner =
            estimator.Kind is Kind.Pipeline or Kind.Unknown
                ? estimator.All().FirstOrDefault(step => step.Kind is Kind.Transformer or Kind.Selector)
            : estimator.Kind is Kind.Transformer or Kind.Selector or Kind.Clustering ? estimator
            : null;
        return learner is null || estimator.FittedOn is null
            ? []
            : estimator
                .FittedOn.AllRows.Select(rows => new Taint(
                    learner.Kind == Kind.Selector ? TaintKind.Selected : TaintKind.Fitted,
                    learner.Name,
                    rows,
                    null,
                    estimator.FittedAt
                ))
                .ToImmutableList();
    }

    private Value.Many Resample(Estimator estimator, Arguments arguments)
    {
        NoticeResampling(estimator.Name, arguments.Line);
        var made = Handed(arguments)
            .ConvertAll(
                Value (state) =>
                    new Value.Data(
                        state with
                        {
                            Taints = Add(
                                state.Taints,
                                state.AllRows.Select(rows => new Taint(
                                    TaintKind.Resampled,
                                    estimator.Name,
                                    rows,
                                    null,
                                    arguments.Line
                                ))
                            ),
                        }
                    )
            );
        return new Value.Many(made, isTuple: true);
    }

    private void NoticeResampling(string what, int line) =>
        Trace.Imbalance ??= new Evidence($"{what} evens out the classes", line);

    private void NoticeImbalance(Arguments arguments, int line)
    {
        if (
            arguments.Is("class_weight", "balanced")
            || arguments.Named("class_weight") is Value.Map
            || arguments.Named("scale_pos_weight") is not null
        )
        {
            Trace.Imbalance ??= new Evidence("class weights even out the classes", line);
        }
    }

    /// <summary>A layer or an estimator used as a function.</summary>
    private Value Layer(Estimator layer, Arguments arguments) =>
        arguments.Data() is not { Count: > 0 } data ? new Estimator(layer.Name, layer.Kind, layer.Line)
        : layer.Kind is Kind.Transformer ? Transform(layer, arguments)
        : Predicted(layer, data, arguments.Line, null);

    private Value Score(Estimator estimator, Arguments arguments, string metric, int line)
    {
        var rows = Handed(arguments);
        if (rows.Count == 0)
        {
            return Value.Unknown;
        }

        Trace.Metrics.Add((metric, line));
        return new Value.Score(Met(estimator, rows[0], metric, rows.Count > 1 || metric != "score", line));
    }

    private Scored Met(Estimator? estimator, DataState x, string? metric, bool hasLabels, int line)
    {
        var scored = new Scored(estimator, x, metric, hasLabels, line, Loops)
        {
            Trained = estimator?.FittedOn,
            TrainedAt = estimator?.FittedAt ?? 0,
        };
        Trace.Scores.Add(scored);
        return scored;
    }

    /// <summary>Predictions for rows; or, where predictions are compared with labels by a call not known, a score.</summary>
    private Value Predicted(Estimator? model, List<DataState> data, int line, string? metric)
    {
        if (data.Count == 0)
        {
            return Value.Unknown;
        }

        if (data.Find(state => state.Prediction is not null) is { } predicted)
        {
            if (!Compares(data))
            {
                return new Value.Data(predicted);
            }

            return Reduced(predicted.Prediction! with { Compared = true }, line, metric ?? "a loss");
        }

        if (model is null && metric is not null)
        {
            return new Value.Data(Passed(data));
        }

        Met(model, data[0], null, hasLabels: false, line);
        return new Value.Data(Bare(data[0]) with { Prediction = new Prediction(model, data[0]) });
    }

    private Value.Score Reduced(Prediction prediction, int line, string metric)
    {
        Trace.Metrics.Add((metric, line));
        return new Value.Score(Met(prediction, metric, line));
    }

    private Scored Met(Prediction prediction, string metric, int line)
    {
        var scored = new Scored(prediction.Model, prediction.On, metric, HasLabels: true, line, Loops)
        {
            Trained = prediction.Trained,
            TrainedAt = prediction.TrainedAt,
        };
        Trace.Scores.Add(scored);
        return scored;
    }
}
