namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>What the classes and functions of the usual libraries do with rows, by name.</summary>
internal static class Catalogue
{
    private static readonly HashSet<string> Transformers = Words(
        """
        StandardScaler MinMaxScaler RobustScaler MaxAbsScaler QuantileTransformer PowerTransformer KBinsDiscretizer
        SimpleImputer Imputer KNNImputer IterativeImputer MissForest PCA KernelPCA SparsePCA MiniBatchSparsePCA
        IncrementalPCA RandomizedPCA TruncatedSVD FastICA NMF FactorAnalysis LatentDirichletAllocation TSNE Isomap UMAP MDS
        LocallyLinearEmbedding SpectralEmbedding DictionaryLearning CountVectorizer TfidfVectorizer TfidfTransformer
        Tokenizer TextVectorization Normalization VarianceThreshold KernelCenterer SplineTransformer Nystroem
        MeanMedianImputer EndTailImputer ArbitraryOutlierTrimmer Winsorizer YeoJohnsonTransformer BoxCoxTransformer
        CountEncoder CountFrequencyEncoder RareLabelEncoder EqualFrequencyDiscretiser StandardScalerWrapper
        """
    );

    private static readonly HashSet<string> Selectors = Words(
        """
        SelectKBest SelectPercentile SelectFromModel SelectFpr SelectFdr SelectFwe GenericUnivariateSelect RFE RFECV
        SequentialFeatureSelector BorutaPy Boruta TargetEncoder LeaveOneOutEncoder WOEEncoder CatBoostEncoder
        JamesSteinEncoder MEstimateEncoder GLMMEncoder MeanEncoder NeighborhoodComponentsAnalysis PLSRegression
        LinearDiscriminantAnalysis LDA ReliefF SURF MultiSURF
        """
    );

    private static readonly HashSet<string> Harmless = Words(
        """
        OneHotEncoder OrdinalEncoder LabelEncoder LabelBinarizer MultiLabelBinarizer FeatureHasher HashingVectorizer
        Normalizer Binarizer PolynomialFeatures FunctionTransformer HashingEncoder BinaryEncoder AdditiveChi2Sampler
        GaussianRandomProjection SparseRandomProjection RBFSampler DictVectorizer Rescaling LabelPowerset
        """
    );

    private static readonly HashSet<string> Resamplers = Words(
        """
        SMOTE SMOTENC SMOTEN ADASYN BorderlineSMOTE SVMSMOTE KMeansSMOTE SMOTEENN SMOTETomek RandomOverSampler
        RandomUnderSampler NearMiss TomekLinks ClusterCentroids EditedNearestNeighbours RepeatedEditedNearestNeighbours
        AllKNN CondensedNearestNeighbour OneSidedSelection NeighbourhoodCleaningRule InstanceHardnessThreshold
        """
    );

    private static readonly HashSet<string> Splitters = Words(
        """
        KFold StratifiedKFold GroupKFold StratifiedGroupKFold RepeatedKFold RepeatedStratifiedKFold ShuffleSplit
        StratifiedShuffleSplit GroupShuffleSplit TimeSeriesSplit LeaveOneOut LeavePOut LeaveOneGroupOut LeavePGroupsOut
        PredefinedSplit IterativeStratification MultilabelStratifiedKFold MultilabelStratifiedShuffleSplit
        """
    );

    private static readonly HashSet<string> Searches = Words(
        """
        GridSearchCV RandomizedSearchCV HalvingGridSearchCV HalvingRandomSearchCV BayesSearchCV OptunaSearchCV
        TuneSearchCV TuneGridSearchCV DaskGridSearchCV EvolutionaryAlgorithmSearchCV GASearchCV
        """
    );

    private static readonly HashSet<string> Containers = Words(
        "Pipeline make_pipeline ColumnTransformer make_column_transformer FeatureUnion make_union DataFrameMapper"
    );

    private static readonly HashSet<string> Clusterings = Words(
        """
        KMeans MiniBatchKMeans DBSCAN HDBSCAN OPTICS AgglomerativeClustering SpectralClustering MeanShift Birch
        AffinityPropagation GaussianMixture BayesianGaussianMixture KModes KPrototypes IsolationForest LocalOutlierFactor
        OneClassSVM EllipticEnvelope
        """
    );

    private static readonly HashSet<string> MetricNames = Words(
        """
        accuracy_score balanced_accuracy_score precision_score recall_score f1_score fbeta_score roc_auc_score roc_curve
        precision_recall_curve average_precision_score confusion_matrix classification_report log_loss brier_score_loss
        matthews_corrcoef cohen_kappa_score hamming_loss zero_one_loss jaccard_score jaccard_similarity_score
        precision_recall_fscore_support top_k_accuracy_score auc mean_squared_error root_mean_squared_error
        mean_absolute_error median_absolute_error mean_absolute_percentage_error mean_squared_log_error r2_score
        explained_variance_score max_error mean_tweedie_deviance mean_pinball_loss ndcg_score
        plot_confusion_matrix plot_roc_curve plot_precision_recall_curve from_predictions from_estimator
        classification_report_imbalanced geometric_mean_score sensitivity_specificity_support rmse mape rmsle
        """
    );

    /// <summary>Reductions over rows whose result, put back into the rows, lets every row know of the others.</summary>
    private static readonly HashSet<string> ReductionNames = Words(
        "mean median std var min max mode quantile nanmean nanmedian nanstd nanmin nanmax percentile nanpercentile average"
    );

    private static readonly HashSet<string> FunctionalScalers = Words(
        "scale minmax_scale maxabs_scale robust_scale power_transform quantile_transform zscore boxcox yeojohnson whiten qcut"
    );

    private static readonly HashSet<string> CrossValidators = Words(
        "cross_val_score cross_validate cross_val_predict permutation_test_score learning_curve validation_curve"
    );

    /// <summary>What a class does; null for names that are no class of an estimator.</summary>
    public static Kind? KindOf(string name) =>
        Transformers.Contains(name) ? Kind.Transformer
        : Selectors.Contains(name) ? Kind.Selector
        : Harmless.Contains(name) ? Kind.Harmless
        : Resamplers.Contains(name) ? Kind.Resampler
        : Splitters.Contains(name) ? Kind.Splitter
        : Searches.Contains(name) ? Kind.Search
        : Containers.Contains(name) ? Kind.Pipeline
        : Clusterings.Contains(name) ? Kind.Clustering
        : IsModelName(name) ? Kind.Model
        : null;

    /// <summary>The library that everybody imports under this name; null for other names.</summary>
    public static string? UsualAlias(string name) =>
        name switch
        {
            "pd" => "pandas",
            "np" => "numpy",
            "pl" => "polars",
            "tf" => "tensorflow",
            "xgb" => "xgboost",
            "lgb" => "lightgbm",
            "sm" => "statsmodels.api",
            "smf" => "statsmodels.formula.api",
            "optuna" or "sklearn" or "torch" or "keras" or "xgboost" or "lightgbm" or "catboost" => name,
            _ => null,
        };

    public static bool IsMetric(string name) => MetricNames.Contains(name);

    public static bool IsReduction(string name) => ReductionNames.Contains(name);

    public static bool IsFunctionalScaler(string name) => FunctionalScalers.Contains(name);

    public static bool IsCrossValidation(string name) => CrossValidators.Contains(name);

    /// <summary>Whether a splitter puts rows in random order, before what its arguments say.</summary>
    public static bool ShufflesByDefault(string splitter) =>
        splitter.Contains("Shuffle", StringComparison.Ordinal)
        || splitter.StartsWith("Repeated", StringComparison.Ordinal);

    /// <summary>A constructor by its look: CamelCase, as classes are written.</summary>
    public static bool LooksLikeClass(string name) =>
        name.Length > 1
        && char.IsUpper(name[0])
        && (name.Any(char.IsLower) || name.Length <= 5 || KindOf(name) is not null);

    /// <summary>Whether a call brings data from outside.</summary>
    public static bool LoadsData(string name) =>
        name.StartsWith("read_", StringComparison.Ordinal)
        || name.StartsWith("fetch_", StringComparison.Ordinal)
        || name.StartsWith("make_", StringComparison.Ordinal)
        || name.StartsWith("load_", StringComparison.Ordinal)
            && name is not ("load_model" or "load_state_dict" or "load_weights")
        || name
            is "DataReader"
                or "download"
                or "loadtxt"
                or "genfromtxt"
                or "loadmat"
                or "get_data_yahoo"
                or "flow_from_directory"
                or "flow_from_dataframe"
                or "image_dataset_from_directory"
                or "ImageFolder"
                or "randn"
                or "rand"
                or "history";

    private static bool IsModelName(string name) =>
        name.EndsWith("Classifier", StringComparison.Ordinal)
        || name.EndsWith("Regressor", StringComparison.Ordinal)
        || name.EndsWith("Regression", StringComparison.Ordinal)
        || name.EndsWith("RegressionCV", StringComparison.Ordinal)
        || name
            is "SVC"
                or "SVR"
                or "LinearSVC"
                or "LinearSVR"
                or "NuSVC"
                or "NuSVR"
                or "Ridge"
                or "RidgeCV"
                or "Lasso"
                or "LassoCV"
                or "ElasticNet"
                or "ElasticNetCV"
                or "GaussianNB"
                or "MultinomialNB"
                or "BernoulliNB"
                or "ComplementNB"
                or "Perceptron"
                or "Sequential"
                or "Model"
                or "QuadraticDiscriminantAnalysis"
                or "CatBoost"
                or "OLS"
                or "GLM"
                or "Logit"
                or "ARIMA"
                or "SARIMAX"
                or "Prophet"
                or "LassoLars"
                or "BayesianRidge"
                or "KernelRidge"
                or "AutoML";

    private static HashSet<string> Words(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
