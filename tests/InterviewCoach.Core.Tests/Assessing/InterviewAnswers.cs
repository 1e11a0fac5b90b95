using System.Text.Json;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>
/// Spoken answers written for these tests, with what a careful interviewer would say of them: r = points with 1 where
/// covered, s = score, o = ownership, c = lines of the write-up that the answer contradicts.
/// </summary>
internal static class InterviewAnswers
{
    public sealed record Labelled(AnswerTask Task, bool[] Covered, double Score, bool Ownership, int[] Contradicted);

    private static Labelled Read(string line)
    {
        var row = JsonDocument.Parse(line).RootElement;
        var points = row.GetProperty("r").EnumerateArray().ToList();
        return new Labelled(
            new AnswerTask(
                row.GetProperty("q").GetString()!,
                [.. points.Select((point, i) => new RubricPoint($"p{i}", point[0].GetString()!, []))],
                null,
                WriteUps[row.GetProperty("w").GetInt32()],
                row.GetProperty("a").GetString()!
            ),
            [.. points.Select(point => point[1].GetInt32() == 1)],
            row.GetProperty("s").GetDouble(),
            row.GetProperty("o").GetInt32() == 1,
            [.. row.GetProperty("c").EnumerateArray().Select(c => c.GetInt32())]
        );
    }

    private static string[] WriteUps { get; } =
    [
        """
            # Parcel delay warning
            I predict which parcels will arrive late so that the depot can call the customer.
            The data set has 48,200 parcels from 2021 with 31 features.
            About 9% of the parcels are late.
            Final model: LightGBM, tuned with Optuna.
            I split by date: trained on January to September, tested on October to December.
            On the test set the model reaches a PR-AUC of 0.47 and a recall of 0.71 at 20% alerts.
            A logistic regression baseline had a PR-AUC of 0.33.
            The model is not deployed; it runs in a notebook.
            This was a solo project for my portfolio.
            """,
        """
            # Leaf disease classifier
            We classify photos of vine leaves into 5 diseases.
            There are 8,000 images, split 80/20 at random, stratified by class.
            We fine-tuned a ResNet-50 for 12 epochs; test accuracy is 93.4%.
            Macro F1 is 0.89 on the test set.
            The web demo is deployed on Hugging Face Spaces and answers in 180 ms.
            The team had three people; I did the training code.
            """,
        """
            # House rents in Porto
            Regression of monthly rent for 3,150 flats scraped in spring.
            Random Forest, 10-fold cross-validation.
            RMSE is 92 euros in cross-validation, MAE 61 euros. The mean baseline has RMSE 210.
            Deployed as a FastAPI service behind Docker.
            """,
    ];

    private const string Lines = """
        {"q":"Why did you choose LightGBM rather than something simpler?","w":0,"r":[["Gives a reason tied to this data",1],["Compares it with a simpler model",1],["Names a cost or drawback of the choice",0]],"a":"I started with logistic regression as a baseline and it got 0.33 PR-AUC. LightGBM handled the mix of categorical depots and missing weights without much preprocessing, and it went up to 0.47, so I kept it.","s":3.8,"o":1,"c":[]}
        {"q":"Why did you choose LightGBM rather than something simpler?","w":0,"r":[["Gives a reason tied to this data",0],["Compares it with a simpler model",0],["Names a cost or drawback of the choice",0]],"a":"It's just what everybody uses on tabular stuff, it's cutting edge and very powerful and robust.","s":0.8,"o":0,"c":[]}
        {"q":"Why did you choose LightGBM rather than something simpler?","w":0,"r":[["Gives a reason tied to this data",1],["Compares it with a simpler model",0],["Names a cost or drawback of the choice",1]],"a":"Because the columns are mostly categorical with many missing values and trees deal with that natively. The downside is it is harder to explain to the depot people, I had to add SHAP plots.","s":3.5,"o":1,"c":[]}
        {"q":"How did you make sure the evaluation is honest?","w":0,"r":[["Splits by time because the future must not be seen",1],["Keeps a test set untouched until the end",1],["Fits preprocessing on the training data only",0]],"a":"I trained on January to September and tested on the last quarter, since in production you only ever know the past. The October to December data I looked at exactly once, after tuning was finished.","s":3.8,"o":1,"c":[]}
        {"q":"How did you make sure the evaluation is honest?","w":0,"r":[["Splits by time because the future must not be seen",0],["Keeps a test set untouched until the end",0],["Fits preprocessing on the training data only",0]],"a":"We used a random split with shuffle, 80/20, and then checked the score.","s":0.7,"o":0,"c":[6]}
        {"q":"How did you make sure the evaluation is honest?","w":0,"r":[["Splits by time because the future must not be seen",1],["Keeps a test set untouched until the end",0],["Fits preprocessing on the training data only",1]],"a":"So the split is chronological, otherwise you would leak later parcels into training. And the encoder and the imputer sit in a pipeline, so they were fit on train only and just applied to the test months.","s":3.6,"o":0,"c":[]}
        {"q":"Why PR-AUC and not accuracy?","w":0,"r":[["Late parcels are rare, so accuracy is misleading",1],["Relates the metric to the decision that is taken with it",1],["Names the threshold and how it was set",0]],"a":"Only about nine percent are late, so a model that says on time every time is already 91 percent accurate. What the depot cares about is how many late ones we catch among the calls they can afford, and that is precision and recall on the late class.","s":3.9,"o":0,"c":[]}
        {"q":"Why PR-AUC and not accuracy?","w":0,"r":[["Late parcels are rare, so accuracy is misleading",0],["Relates the metric to the decision that is taken with it",0],["Names the threshold and how it was set",0]],"a":"Hmm, good question. I don't really remember, I think I saw it in a tutorial.","s":0.3,"o":0,"c":[]}
        {"q":"Why PR-AUC and not accuracy?","w":0,"r":[["Late parcels are rare, so accuracy is misleading",1],["Relates the metric to the decision that is taken with it",0],["Names the threshold and how it was set",1]],"a":"The classes are imbalanced, accuracy would look great for a useless model. I picked the threshold on the validation months so that 20 percent of the parcels get an alert.","s":3.6,"o":1,"c":[]}
        {"q":"How big was your data and how was it labelled?","w":0,"r":[["Gives the size of the data set",1],["Explains where the label comes from",1]],"a":"It was 48 thousand parcels. The label is simply whether the scan at the door was after the promised date.","s":4.5,"o":0,"c":[]}
        {"q":"How big was your data and how was it labelled?","w":0,"r":[["Gives the size of the data set",1],["Explains where the label comes from",0]],"a":"There were about 120,000 parcels in there, from 2021.","s":2.0,"o":0,"c":[3]}
        {"q":"How big was your data and how was it labelled?","w":0,"r":[["Gives the size of the data set",1],["Explains where the label comes from",0]],"a":"Around 480,000, sorry, 48,000 rows with thirty-one features.","s":2.6,"o":0,"c":[]}
        {"q":"What was your own part in this?","w":0,"r":[["Says what they did themselves",1],["Says what came from others",1]],"a":"I did all of it alone: I wrote the scraper for the scans, built the features and trained the models. The Optuna search space I borrowed from a course notebook.","s":4.7,"o":1,"c":[]}
        {"q":"What was your own part in this?","w":0,"r":[["Says what they did themselves",0],["Says what came from others",0]],"a":"We were a team of four and we all worked on everything together, the model was trained and the results were presented.","s":1.0,"o":0,"c":[10]}
        {"q":"What came of it in the end?","w":0,"r":[["Says honestly that it is not in use",1],["Names what number would change if it were used",1]],"a":"Nothing yet, it never left the notebook. If they used it I would watch the number of complaint calls per week.","s":4.5,"o":0,"c":[]}
        {"q":"What came of it in the end?","w":0,"r":[["Says honestly that it is not in use",0],["Names what number would change if it were used",0]],"a":"It is live in production at the depot since last year and everybody loves it.","s":0.8,"o":0,"c":[9]}
        {"q":"How well does the model do?","w":0,"r":[["States the metric and its value",1],["Compares with a baseline",1],["Says on which data it was measured",1]],"a":"On the held-out last quarter it gets about 0.47 average precision, against 0.33 for plain logistic regression.","s":4.8,"o":0,"c":[]}
        {"q":"How well does the model do?","w":0,"r":[["States the metric and its value",1],["Compares with a baseline",0],["Says on which data it was measured",0]],"a":"The PR-AUC was 0.74, so it's really good.","s":1.8,"o":0,"c":[7]}
        {"q":"How well does the model do?","w":0,"r":[["States the metric and its value",1],["Compares with a baseline",0],["Says on which data it was measured",0]],"a":"Recall is roughly 70 percent when we alert on a fifth of the parcels.","s":2.3,"o":0,"c":[]}
        {"q":"Why a ResNet and not something smaller?","w":1,"r":[["Gives a reason for the architecture",1],["Considers a smaller alternative",1],["Mentions transfer learning or pretrained weights",1]],"a":"We only had eight thousand photos, so training from scratch was out and I fine-tuned ImageNet weights. I also tried MobileNet, it was three points worse, and the demo was fast enough with ResNet anyway.","s":4.8,"o":1,"c":[]}
        {"q":"Why a ResNet and not something smaller?","w":1,"r":[["Gives a reason for the architecture",0],["Considers a smaller alternative",0],["Mentions transfer learning or pretrained weights",1]],"a":"It was a pretrained network and we fine-tuned it. The model used was VGG-16.","s":1.8,"o":0,"c":[4]}
        {"q":"How did you split the images?","w":1,"r":[["Names the split and its proportions",1],["Keeps photos of the same plant on one side",1],["Keeps class proportions",0]],"a":"It was 80/20. Looking back, several photos show the same vine, so a plant could be on both sides. I would group by plant now.","s":3.4,"o":0,"c":[]}
        {"q":"How did you split the images?","w":1,"r":[["Names the split and its proportions",1],["Keeps photos of the same plant on one side",0],["Keeps class proportions",1]],"a":"Seventy percent for training and thirty for testing, stratified so each disease has the same share in both.","s":2.8,"o":0,"c":[3]}
        {"q":"Could something leak from train to test here?","w":1,"r":[["Near duplicates or the same plant in both sets",1],["Augmentation only on the training images",1],["How it was checked",0]],"a":"The danger is several shots of one leaf ending up on both sides. I applied the flips and crops after the split, only to the training pictures.","s":3.6,"o":1,"c":[]}
        {"q":"Could something leak from train to test here?","w":1,"r":[["Near duplicates or the same plant in both sets",0],["Augmentation only on the training images",0],["How it was checked",0]],"a":"No, there is no leakage, the model is perfect and can't be wrong on leaves.","s":0.2,"o":0,"c":[]}
        {"q":"Could something leak from train to test here?","w":1,"r":[["Near duplicates or the same plant in both sets",1],["Augmentation only on the training images",0],["How it was checked",1]],"a":"I hashed all pictures with a perceptual hash and found forty near duplicates across the split, which I removed before the final run.","s":3.7,"o":1,"c":[]}
        {"q":"Who did what in your team?","w":1,"r":[["Names the candidate's own contribution",1],["Says who did the rest",1]],"a":"We were three. I wrote the training code and the augmentation, Ana labelled the photos and Rui made the web demo.","s":4.8,"o":1,"c":[]}
        {"q":"Who did what in your team?","w":1,"r":[["Names the candidate's own contribution",0],["Says who did the rest",0]],"a":"I did the whole thing by myself, from start to finish, there was nobody else.","s":1.4,"o":1,"c":[7]}
        {"q":"Who did what in your team?","w":1,"r":[["Names the candidate's own contribution",0],["Says who did the rest",0]],"a":"The work was shared. Everything was decided together and the code was written in meetings.","s":1.0,"o":0,"c":[]}
        {"q":"How fast is the demo and does that matter?","w":1,"r":[["Gives the response time",1],["Says whether it is fast enough for the user",1]],"a":"About 0.2 seconds per photo. Growers upload one picture at a time, so that's plenty fast for them.","s":4.7,"o":0,"c":[]}
        {"q":"How fast is the demo and does that matter?","w":1,"r":[["Gives the response time",1],["Says whether it is fast enough for the user",0]],"a":"A prediction takes 900 ms.","s":2.0,"o":0,"c":[6]}
        {"q":"What are the model's weaknesses?","w":1,"r":[["Names a concrete failure case",1],["Says what could be done about it",1]],"a":"It struggles with photos taken in the shade, most of the confusion is between the two mildews there. I would collect more shaded pictures and add brightness jitter.","s":4.7,"o":0,"c":[]}
        {"q":"What are the model's weaknesses?","w":1,"r":[["Names a concrete failure case",0],["Says what could be done about it",0]],"a":"I went to the beach last summer with my cousin and we ate some very tasty grilled sardines near the harbour.","s":0,"o":0,"c":[]}
        {"q":"What accuracy did you get?","w":1,"r":[["States accuracy on the test set",1],["Also gives a metric that is fair to small classes",1]],"a":"93 percent on test, and the macro F1 was .89, since two of the diseases have few photos.","s":4.8,"o":0,"c":[]}
        {"q":"What accuracy did you get?","w":1,"r":[["States accuracy on the test set",1],["Also gives a metric that is fair to small classes",0]],"a":"On the test images the accuracy was 97.8%.","s":1.9,"o":0,"c":[4]}
        {"q":"What accuracy did you get?","w":1,"r":[["States accuracy on the test set",0],["Also gives a metric that is fair to small classes",0]],"a":"On the training images it was 99 percent accurate.","s":1.0,"o":0,"c":[]}
        {"q":"How was the rent model validated?","w":2,"r":[["Names the validation scheme",1],["Explains why that scheme suits the data",0],["Gives the spread between folds",0]],"a":"Cross-validation with ten folds.","s":2.0,"o":0,"c":[]}
        {"q":"How was the rent model validated?","w":2,"r":[["Names the validation scheme",1],["Explains why that scheme suits the data",1],["Gives the spread between folds",1]],"a":"I ran 10-fold cross-validation because three thousand flats are too few to give up a fifth for one test set. The RMSE moved between 85 and 101 euros over the folds.","s":4.9,"o":1,"c":[]}
        {"q":"How was the rent model validated?","w":2,"r":[["Names the validation scheme",1],["Explains why that scheme suits the data",0],["Gives the spread between folds",0]],"a":"With 5-fold cross validation, and the error was 92 euros.","s":1.9,"o":0,"c":[3]}
        {"q":"What does an RMSE of 92 euros mean for a user?","w":2,"r":[["Translates the error into the user's terms",1],["Compares with a naive guess",1]],"a":"For a flat of 900 euros you are typically off by about ten percent. If you always guessed the average you'd be off by 210, so it more than halves the error.","s":4.8,"o":0,"c":[]}
        {"q":"What does an RMSE of 92 euros mean for a user?","w":2,"r":[["Translates the error into the user's terms",0],["Compares with a naive guess",0]],"a":"The RMSE means the root mean squared error of 92 euros for the user.","s":0.6,"o":0,"c":[]}
        {"q":"How is the model served?","w":2,"r":[["Names the serving stack",1],["Says how the model is updated",1],["Says how it is monitored",0]],"a":"It's a FastAPI app in a Docker container. Every month I rescrape the listings, retrain and push a new image.","s":3.7,"o":1,"c":[]}
        {"q":"How is the model served?","w":2,"r":[["Names the serving stack",0],["Says how the model is updated",0],["Says how it is monitored",0]],"a":"It was never deployed, it is only a notebook on my laptop.","s":0.7,"o":0,"c":[5]}
        {"q":"What would you do next?","w":2,"r":[["Picks one thing to do first",1],["Gives a reason tied to a weakness of the project",1],["Says how to tell whether it worked",1]],"a":"First thing, I'd add the distance to the metro, because the biggest errors are on flats in the suburbs with good transport. If the MAE on those suburbs drops I know it helped.","s":4.8,"o":0,"c":[]}
        {"q":"What would you do next?","w":2,"r":[["Picks one thing to do first",0],["Gives a reason tied to a weakness of the project",0],["Says how to tell whether it worked",0]],"a":"Many things, more data, better models, maybe deep learning.","s":1.0,"o":0,"c":[]}
        {"q":"Which model did you end up with and how much data?","w":2,"r":[["Names the final model",1],["Gives the number of flats",1]],"a":"A random forest on a bit over three thousand flats that I scraped myself.","s":4.8,"o":1,"c":[]}
        {"q":"Which model did you end up with and how much data?","w":2,"r":[["Names the final model",1],["Gives the number of flats",1]],"a":"We ended up with a linear regression on 31,500 flats.","s":2.8,"o":0,"c":[2,3]}
        """;

    // After what it is made of: static members are filled in order.
    public static IReadOnlyList<Labelled> All { get; } =
    [.. Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
}
