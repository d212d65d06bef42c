package vn.camtay.competency;

/** A quiz result of a person that is evidence. */
public record GradedQuiz(long quizId, long officialId, long moduleId) {}
