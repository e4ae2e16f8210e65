"""Problems, and the words in which editors are told of them: a table a language, and the pages made from it."""
