<@para>${say("mail.mail.test.text", moment(asked))}</@para>
