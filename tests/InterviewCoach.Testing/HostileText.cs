using System.Text;

namespace InterviewCoach.Testing;

/// <summary>
/// A kind of text that makes readers slow, deep or hungry, at any length in bytes: structures without end, nothing but what one of the
/// readers looks for, and real-looking write-ups with damage. The same length gives the same text.
/// </summary>
/// <param name="Name">What it is.</param>
/// <param name="FileName">The name that tells its format.</param>
/// <param name="OfLength">The text of about as many bytes.</param>
public sealed record HostileText(string Name, string FileName, Func<int, string> OfLength)
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<HostileText> All { get; } =
    [
        new("write-up", "a.md", length => WriteUp(length)),
        new("write-up, damaged", "a.md", length => Damaged(length, seed: 1)),
        new("write-up, damaged more", "a.md", length => Damaged(length, seed: 2)),
        Repeated("one line of prose", "We trained a model on the data and it worked well in the test of the day, "),
        Repeated("one line of metrics", "accuracy 0.91, F1 of 0.87 and RMSE = 3.2 on the test set; "),
        Repeated("one line without full stops", "model data test split baseline metric "),
        Repeated("one word", "a"),
        Repeated("one number", "7"),
        Repeated("one number with points", "1.2,"),
        Repeated("one number with thousands", ",234", "1"),
        Repeated("pipes", "|"),
        Repeated("pipes and letters", "|a"),
        Repeated("pipes, quoted", "> |", "|"),
        Repeated("backticks", "`"),
        Repeated("backticks in runs", "` `` ``` "),
        Repeated("brackets", "["),
        Repeated("links", "[a](b) "),
        Repeated("links, open", "[a]("),
        Repeated("links, bare", "https://example.org/a "),
        Repeated("links without a host", "https:// [a](http:///) "),
        Repeated("pictures", "![a](b.png) "),
        Repeated("stars", "*"),
        Repeated("emphasis", "*a **b _c "),
        Repeated("backslashes", "\\"),
        Repeated("dollars", "$"),
        Repeated("entities", "&amp;"),
        Repeated("angle brackets", "<"),
        Repeated("quotes", ">"),
        Repeated("quotes and lists", "> - "),
        Repeated("list markers", "- "),
        Repeated("divs", "<div>\n\n"),
        Repeated("details", "<details><summary>Model accuracy 0.9</summary>\n\n"),
        Repeated("comments", "<!-- a -->"),
        Repeated("comments, open", "<!-- accuracy 0.9\n"),
        Repeated("cells", "<table><tr><td>0.91"),
        Repeated("headings", "## Accuracy 0.91\n"),
        Repeated("bold lines", "**Results**\n\n"),
        Repeated("paragraphs", "Accuracy is 0.91.\n\n"),
        Repeated("short lines", "a\n"),
        Repeated("empty lines", "\n"),
        Repeated("list of metrics", "- Accuracy: 0.91 with XGBoost on the test set\n"),
        Repeated("metrics", "Our random forest reached an accuracy of 0.91 and an F1 of 0.87 on the test set. "),
        Repeated("names of metrics", "accuracy precision recall F1 AUC RMSE "),
        Repeated("numbers", "0.91 12% 3.4 1,200 "),
        Repeated("ranges", "0.8-0.9 ± 0.01 (90%) "),
        Repeated("tools", "Python, R, C, Go, PyTorch, scikit-learn, AWS SageMaker, Spark, Excel, "),
        Repeated("tools in words", "we used Python with pandas and learning rate random forest on google cloud to "),
        Repeated("denied tools", "not Python nor Spark without Keras, "),
        Repeated(
            "cues",
            "baseline validation split leakage deployed with Docker monitoring drift limitation next step "
        ),
        Repeated("datasets", "a dataset of 12,000 images and 3,400 rows from the Kaggle tide dataset with 12 classes "),
        Repeated("file names", "`src/train.py`, `data/raw.csv`, model.pkl, "),
        Repeated("table rows", "| XGBoost | 0.91 | 0.87 |\n", "| Model | Accuracy | F1 |\n|---|---|---|\n"),
        new("wide table", "a.md", Wide),
        Repeated("tables", "| Model | Accuracy |\n|---|---|\n| Ridge | 0.9 |\n\n"),
        Repeated(
            "fence of code",
            "model = RandomForestClassifier(n_estimators=100).fit(x_train, y_train)\n",
            "```python\n"
        ),
        Repeated("fence of output", "epoch 3 loss: 0.31 accuracy: 0.91 val_accuracy: 0.88\n", "```\n"),
        Repeated("fence of columns", "Random forest   0.91   0.87   0.80\n", "```\nModel   Accuracy   F1   AUC\n"),
        Repeated("fence of commands", "pip install pandas && python train.py --epochs 3 | tee out.log\n", "```bash\n"),
        Repeated("fences", "```python\nimport pandas as pd\n```\n"),
        Repeated("fence that swallows", "## Results\n\nAccuracy 0.9 with `pandas`.\n\n", "```\n"),
        Repeated("boxes", "│ Accuracy │ 0.91 │\n"),
        Repeated("boxes in boxes", "┌──┐\n│┌─┐│\n", "```\n"),
        Repeated("trees", "├── src/train.py\n│   └── model.pkl\n", "```\n"),
        Repeated("footnotes", "[^a]: Accuracy 0.91\n\n"),
        Repeated("front matter", "title: Tides\n", "---\n"),
        Repeated("emoji", "😀 "),
        Repeated("marks", "±≈~→()%#@!?;:"),
        new("nested lists", "a.md", NestedLists),
        new("nested divs", "a.md", length => Nested(length, "<div>", "Accuracy 0.91", "</div>")),
        new("nested parentheses", "a.md", length => Nested(length, "(", "0.91", ")")),
        new("nested emphasis", "a.md", length => Nested(length, "**a ", "b", "**")),
        Repeated("plain metrics", "Accuracy: 0.91 F1: 0.87\n", fileName: "a.txt"),
        Repeated("plain line", "Accuracy 0.91 with XGBoost ", fileName: "a.txt"),
        Repeated("plain columns", "Random forest   0.91   0.87\n", fileName: "a.txt"),
        Repeated("Python", "import pandas as pd\nmodel.fit(x, y)  # accuracy 0.91\n\n", fileName: "a.py"),
        Repeated("Python, one line", "f(x, 'accuracy 0.91'); ", fileName: "a.py"),
        Repeated("Python, open strings", "\"\"\" accuracy 0.91\n", fileName: "a.py"),
        Repeated("Python, open brackets", "f(", fileName: "a.py"),
        Repeated("Python, deep blocks", "def f():\n", fileName: "a.py"),
        Repeated("requirements", "pandas==2.1.0\nscikit-learn>=1.2\n", fileName: "requirements.txt"),
        Repeated("Dockerfile", "RUN pip install torch==2.1 && python -m train \\\n", fileName: "Dockerfile"),
        Repeated("SQL", "select accuracy, 0.91 from runs where model = 'xgboost';\n", fileName: "a.sql"),
        Repeated("workflow", "      - run: pytest --cov && docker build .\n", fileName: ".github/workflows/a.yml"),
        new("notebook of many cells", "a.ipynb", length => Notebook(length, "Accuracy is 0.91.", "accuracy 0.91\\n")),
        new("notebook of one cell", "a.ipynb", length => NotebookCell("markdown", length)),
        new("notebook of one output", "a.ipynb", NotebookOutput),
        new("notebook, nested", "a.ipynb", length => Nested(length, "[", "", "]", "{\"cells\":", "}")),
    ];

    /// <summary>Every kind by its name, for theories.</summary>
    public static HostileText Named(string name) => All.Single(kind => kind.Name == name);

    private static HostileText Repeated(string name, string piece, string start = "", string fileName = "a.md") =>
        new(
            name,
            fileName,
            length =>
                new StringBuilder(start)
                    .Insert(start.Length, piece, length / Encoding.UTF8.GetByteCount(piece))
                    .ToString()
        );

    private static string Nested(int length, string open, string core, string close, string start = "", string end = "")
    {
        var depth = length / (open.Length + close.Length);
        return new StringBuilder(start)
            .Insert(start.Length, open, depth)
            .Append(core)
            .Insert(start.Length + depth * open.Length + core.Length, close, depth)
            .Append(end)
            .ToString();
    }

    private static string NestedLists(int length)
    {
        var text = new StringBuilder();
        for (var step = 0; text.Length < length; step++)
        {
            text.Append(' ', 2 * (step % 60)).Append("- Accuracy 0.91 with pandas\n");
        }

        return text.ToString();
    }

    private static string Wide(int length)
    {
        var columns = length / 16;
        var text = new StringBuilder("|");
        text.Insert(1, "Acc|", columns).Append("\n|").Insert(text.Length, "-|", columns).Append("\n|");
        return text.Insert(text.Length, "0.91|", columns).Append('\n').ToString();
    }

    private static string Notebook(int length, string prose, string output)
    {
        var text = new StringBuilder("{\"nbformat\":4,\"cells\":[");
        while (text.Length < length)
        {
            text.Append(
                $$"""
                {"cell_type":"markdown","source":["{{prose}}"]},{"cell_type":"code","source":["model.fit(x, y)"],"outputs":[{"output_type":"stream","text":["{{output}}"]}]},
                """
            );
        }

        return text.Append("{\"cell_type\":\"markdown\",\"source\":[]}]}").ToString();
    }

    private static string NotebookCell(string type, int length)
    {
        const string Line = "\"We reached an accuracy of 0.91 with pandas.\\n\",";
        var start = $"{{\"nbformat\":4,\"cells\":[{{\"cell_type\":\"{type}\",\"source\":[";
        return new StringBuilder(start).Insert(start.Length, Line, length / Line.Length).Append("\"\"]}]}").ToString();
    }

    private static string NotebookOutput(int length)
    {
        const string Line = "\"epoch 3: accuracy 0.91, loss 0.3\\n\",";
        var start =
            "{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"source\":[],\"outputs\":[{\"output_type\":\"stream\",\"text\":[";
        return new StringBuilder(start)
            .Insert(start.Length, Line, length / Line.Length)
            .Append("\"\"]}]}]}")
            .ToString();
    }

    /// <summary>A write-up with a bit of everything, repeated with other figures until it is as long as asked.</summary>
    public static string WriteUp(int length)
    {
        var text = new StringBuilder();
        for (var part = 1; text.Length < length; part++)
        {
            text.Append(
                $$"""
                ## {{part}}. Demand of region {{part * 7 % 90}}

                We **compared** `LightGBM` with a [seasonal naive](https://example.org/{{part}}) baseline on {{part
                    * 130}} rows &
                kept the last *eight weeks* for testing[^{{part}}].

                - [x] split by week
                - [ ] deploy behind an API
                  - nested with `code` and **bold** words

                | Model | MAE | RMSE |
                |-------|----:|-----:|
                | Naive | {{part % 9}}.41 | {{part % 11}}.02 |
                | **LightGBM** | {{part % 7}}.93 | {{part % 8}}.77 |

                <details><summary>Parameters</summary>
                <table><tr><th>depth</th><td>{{part % 12}}</td></tr></table>
                </details>

                ```python
                model.fit(weeks[:-8], y)  # part {{part}}
                print(mae(model.predict(weeks[-8:])))
                ```

                > The planner asked why week {{part % 52}} was off by half.

                [^{{part}}]: Holidays excluded.


                """
            );
        }

        return text.ToString(0, length);
    }

    /// <summary>A write-up in which every twentieth character or so was lost, doubled or made a mark of Markdown.</summary>
    public static string Damaged(int length, int seed)
    {
        var random = new Random(seed);
        var whole = WriteUp(length);
        var text = new StringBuilder(length);
        for (var at = 0; at < whole.Length; )
        {
            var next = Math.Min(whole.Length, at + random.Next(1, 40));
            text.Append(whole, at, next - at);
            at = next;
            switch (random.Next(5))
            {
                case 0:
                    at = Math.Min(whole.Length, at + random.Next(1, 20));
                    break;
                case 1:
                    text.Append("\n`|<>*[]#-\t\\&(~"[random.Next(15)]);
                    break;
                case 2:
                    var from = random.Next(whole.Length);
                    text.Append(whole, from, Math.Min(random.Next(1, 60), whole.Length - from));
                    break;
                case 3:
                    text.Append('`', random.Next(1, 5));
                    break;
                default:
                    break;
            }
        }

        return text.ToString(0, Math.Min(length, text.Length));
    }
}
