"""What may go wrong, said in one sentence: what happened, where, and what to do."""


class FangzhiError(Exception):
    """The base of every error that a user can cause; its text is one clear sentence."""


class InputError(FangzhiError):
    """An input cannot be read as what it claims to be."""


class OutputError(FangzhiError):
    """A result cannot be written where it was asked for."""


class VocabularyError(FangzhiError):
    """A file of ontology/ (or a user's gazetteer) breaks its own format."""


class EvidenceError(FangzhiError):
    """A span does not hold `text[start:end] == quote`; the fact must not be exported."""
