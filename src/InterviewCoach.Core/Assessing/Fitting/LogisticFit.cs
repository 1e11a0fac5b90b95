namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>
/// Logistic regression with a ridge penalty and weights that may be kept from falling below zero, by Newton's method; the
/// grade may be any share between 0 and 1.
/// </summary>
internal static class LogisticFit
{
    private const int Rounds = 25;
    private const int Sweeps = 300;

    /// <param name="rows">Features; the first of each is the constant 1, which is not penalised.</param>
    /// <param name="grades">Between 0 and 1.</param>
    /// <param name="importance">How much each row counts.</param>
    /// <param name="ridge">The penalty.</param>
    /// <param name="isRising">Whether a feature's weight may not be negative.</param>
    public static double[] Fit(
        IReadOnlyList<double[]> rows,
        IReadOnlyList<double> grades,
        IReadOnlyList<double> importance,
        double ridge,
        Func<int, bool> isRising
    )
    {
        var n = rows[0].Length;
        var weights = new double[n];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            for (var i = 1; i < n; i++)
            {
                gradient[i] = -ridge * weights[i];
                hessian[i, i] = ridge;
            }

            hessian[0, 0] = 1e-6;
            for (var r = 0; r < rows.Count; r++)
            {
                Accumulate(rows[r], grades[r], importance[r], weights, gradient, hessian);
            }

            if (Step(hessian, gradient, weights, isRising) < 1e-6)
            {
                break;
            }
        }

        return weights;
    }

    private static void Accumulate(
        double[] x,
        double grade,
        double importance,
        double[] weights,
        double[] gradient,
        double[,] hessian
    )
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += weights[i] * x[i];
        }

        var p = 1 / (1 + Math.Exp(-sum));
        var curvature = Math.Max(1e-5, p * (1 - p)) * importance;
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] == 0)
            {
                continue;
            }

            gradient[i] += importance * (grade - p) * x[i];
            for (var j = 0; j <= i; j++)
            {
                hessian[i, j] += curvature * x[i] * x[j];
            }
        }
    }

    /// <summary>
    /// Moves the weights to the minimum of the quadratic given by the lower half of its Hessian, within their bounds,
    /// coordinate by coordinate; returns the largest change.
    /// </summary>
    private static double Step(double[,] hessian, double[] gradient, double[] weights, Func<int, bool> isRising)
    {
        var n = gradient.Length;
        var step = new double[n];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var moved = 0.0;
            for (var i = 0; i < n; i++)
            {
                var slope = gradient[i];
                for (var j = 0; j < n; j++)
                {
                    slope -= (i >= j ? hessian[i, j] : hessian[j, i]) * step[j];
                }

                var change = slope / hessian[i, i];
                if (isRising(i))
                {
                    change = Math.Max(change, -(weights[i] + step[i]));
                }

                step[i] += change;
                moved = Math.Max(moved, Math.Abs(change));
            }

            if (moved < 1e-8)
            {
                break;
            }
        }

        for (var i = 0; i < n; i++)
        {
            weights[i] += step[i];
        }

        return step.Max(Math.Abs);
    }
}
