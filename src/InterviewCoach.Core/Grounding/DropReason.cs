namespace InterviewCoach.Core.Grounding;

/// <summary>Why a language model's words are not shown. Names in the database are snake_case.</summary>
public enum DropReason
{
    /// <summary>Nothing was said.</summary>
    Empty,

    /// <summary>Longer than what it stands for allows.</summary>
    TooLong,

    /// <summary>Not of the form that was asked for.</summary>
    Schema,

    /// <summary>Characters that nobody sees, or that change the direction of others.</summary>
    Invisible,

    /// <summary>A link, an image, an address, or markup.</summary>
    LinkOrMarkup,

    /// <summary>Something that looks like a key, a token or a password.</summary>
    Secret,

    /// <summary>Words of our own instructions.</summary>
    PromptText,

    /// <summary>A quotation that stands in no source.</summary>
    Quote,

    /// <summary>A number that stands in no source.</summary>
    Number,

    /// <summary>A name, or a term, that stands in no source.</summary>
    Name,

    /// <summary>Not English.</summary>
    Language,

    /// <summary>Praise, blame, a mark, or a promise.</summary>
    Judgement,

    /// <summary>Names or numbers in another order than the source has them, or left out: it may say something else.</summary>
    Order,

    /// <summary>Something else than what it was to say.</summary>
    OffTopic,
}
