package vn.camtay.quiz;

/** What was last answered to a question: its sequence and its JSON. */
public record KeptAnswer(long sequence, String content) {}
