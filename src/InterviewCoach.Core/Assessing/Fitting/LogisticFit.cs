namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>Logistic regression with a ridge penalty, by Newton's method; the grade may be any share between 0 and 1.</summary>
internal static class LogisticFit
{
    private const int Rounds = 25;

    /// <param name="rows">Features; the first of each is the constant 1, which is not penalised.</param>
    /// <param name="grades">Between 0 and 1.</param>
    /// <param name="importance">How much each row counts.</param>
    /// <param name="ridge">The penalty.</param>
    public static double[] Fit(
        IReadOnlyList<double[]> rows,
        IReadOnlyList<double> grades,
        IReadOnlyList<double> importance,
        double ridge
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

            var step = Solve(hessian, gradient);
            var largest = 0.0;
            for (var i = 0; i < n; i++)
            {
                weights[i] += step[i];
                largest = Math.Max(largest, Math.Abs(step[i]));
            }

            if (largest < 1e-6)
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

    /// <summary>Solves a symmetric positive system given by its lower half (Cholesky).</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        var l = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= l[i, k] * l[j, k];
                }

                l[i, j] = i == j ? Math.Sqrt(Math.Max(1e-9, sum)) : sum / l[j, j];
            }
        }

        var y = new double[n];
        for (var i = 0; i < n; i++)
        {
            var sum = b[i];
            for (var k = 0; k < i; k++)
            {
                sum -= l[i, k] * y[k];
            }

            y[i] = sum / l[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                y[i] -= l[k, i] * y[k];
            }

            y[i] /= l[i, i];
        }

        return y;
    }
}
