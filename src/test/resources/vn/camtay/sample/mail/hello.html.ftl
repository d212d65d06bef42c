<@para>${words}</@para>
<@facts>
<@fact label=say("general.yes")>${weekday(starts)} ${day(starts)}, ${time(starts)}</@fact>
<@fact label=say("general.pager.rows", 1, 2, seats)>${seats}</@fact>
</@facts>
<@button path="/session/session.xhtml?id=7&token=" + secretToken text=say("general.search")/>
