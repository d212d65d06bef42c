<@para>${say("quiz.mail.abandoned.text")}</@para>
<@facts>
<@fact label=say("quiz.mail.title")>${title}</@fact>
<@fact label=say("quiz.mail.started")>${time(started)} ${day(started)}</@fact>
<@fact label=say("quiz.mail.ended")>${time(ended)} ${day(ended)}</@fact>
</@facts>
<@button path="/quiz/start-quiz.xhtml?id=" + quizId?c text=say("quiz.mail.button") />
