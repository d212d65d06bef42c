package vn.camtay.quiz.exchange;

import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.sheet.TableFile;

/** The empty table that people fill with questions, in their language. */
final class QuestionTable {
    private QuestionTable() {}

    /** Headings and an example of each of the common types; the examples are marked and left out when the table is read. */
    static void writeTemplate(SheetWriter table, Texts texts) {
        table.heading(TableFile.headings(QuestionColumn.class, texts));
        String mark = texts.say("quiz.template.example");
        table.row(
                mark,
                texts.say("QuestionType.SINGLE_CHOICE"),
                texts.say("quiz.template.single"),
                "B",
                texts.say("quiz.template.single.a"),
                texts.say("quiz.template.single.b"),
                texts.say("quiz.template.single.c"));
        table.row(
                mark,
                texts.say("QuestionType.MULTIPLE_CHOICE"),
                texts.say("quiz.template.multiple"),
                "A, C",
                texts.say("quiz.template.multiple.a"),
                texts.say("quiz.template.multiple.b"),
                texts.say("quiz.template.multiple.c"));
        table.row(
                mark,
                texts.say("QuestionType.TRUE_FALSE"),
                texts.say("quiz.template.statement"),
                texts.say("quiz.exchange.false"));
        table.row(
                mark,
                texts.say("QuestionType.SHORT_ANSWER"),
                texts.say("quiz.template.short"),
                texts.say("quiz.template.short.answer"));
        table.row(mark, texts.say("QuestionType.NUMERIC"), texts.say("quiz.template.number"), "14..16");
        table.row(
                mark,
                texts.say("QuestionType.MATCHING"),
                texts.say("quiz.template.matching"),
                "",
                texts.say("quiz.template.matching.a"),
                texts.say("quiz.template.matching.b"));
        table.row(
                mark,
                texts.say("QuestionType.ORDERING"),
                texts.say("quiz.template.ordering"),
                "",
                texts.say("quiz.template.ordering.a"),
                texts.say("quiz.template.ordering.b"),
                texts.say("quiz.template.ordering.c"));
    }
}
