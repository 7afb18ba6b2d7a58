/**
 * Words that carry little of what is asked: function words, and what every question about resumes is put with. They never
 * make a question strange, and count a little where an answer is known by them.
 */
export const faintWords: ReadonlySet<string> = new Set(
  `
 a able about above acceptable across actual actually add adding adds advice afraid after again against ago all allowed almost along
 already also although always am among amount an and another answer answers any anybody anyone anything anyway anyways anywhere apply
 applying are arent around as ask asked asking asks at automatically average away awesome back bad basic basically be
 because become becoming been before begin being believe belong belongs below best better between big bigger bit both bother
 bothered bothering bro btw build building built but by call called came can cant care cares caring case cases catch catches chance chances
 cheers choice choose chosen clear clearly come coming compare compares completely concerning confused confusing consider considered
 considering contain contained contains cool correct could couldnt count counts currently damn day days deal dear decide decides depend
 depends describe did didnt difference differences different do does doesnt doing done dont double down dude during each earlier early
 easier easy eg either else else's end enough entire especially etc even ever every everybody everyone everything everywhere exactly exist
 exists expect expects explain explained explaining explains eye fair false far fast feel feeling feels few finally find finding fine
 fit fits five fix fixed folks for four from general generally get gets getting give given gives go goes going gone gonna good got gotta
 gotten great guarantee guarantees guess guy guys had haha handle handled happen happens hard harder has have havent having he heard hell
 hello help helpful helps her here hes hey hi high higher him hint hints his hmm honestly hope how however hows human humans
 hurt hurts i id idea ideal ideally ideas idk ie if ill im imagine important impresses improve improving in include
 included includes including instead into is isnt issue it itll its ive job jobs just keep keeping kind kinda kinds know
 knowing known knows late lately later learn learned learning least leave leaving legit legitimately less let lets like liked listed
 lists literally little lmao lol look looking looks lose lot lots low lower made main mainly major make makes making many mate
 matter matters may maybe me mean means meant meet meets mention mentioning might mind mine minus miss month months more most mostly much
 must my myself nearly necessary need needed needs neither nervous never new next nice no nobody none nope nor normal not now
 nowadays of off offer often oh ok okay old omg on once one ones only onto or other others our ours out over overall own
 particular particularly pass people per perhaps person pick picked plan please pls plus plz point points popular possible prefer
 prepare present presented pretty probably problem problems proper prove proves provide proving put puts question questions quick quickly
 quite random rather reach read reading reads real realistic really recommend recommended regarding remember
 remove required response right run runs said same say saying says scared see seem seems seen sees sell send serious seriously set
 several shall she shes should shouldnt sign signed simple since single sir small so solid some somebody someone something sometime
 sometimes somewhere soon sort sorta sound sounds stand start started starting state stated stay stick still stop 
 stronger strongest struggle struggling stuck stuff such suggest suggestion suggestions super support suppose supposed sure take takes talk
 talking tell than thank thanks that thats the their theirs them then there theres these they theyd theyre thing things think thinking this
 those though thought three through till tip tips to today told tomorrow too took totally toward towards tried trouble true try trying turn
 twice two ty typical typically uh um under understand understood unknown unsure until up ur us use used useful uses using usual usually
 vaguely versus very via vs wait wanna want wanted wants was wasnt watch way ways we weaker wed week weeks well were weve what whatever
 whats when where whether which while who whole whom whos whose why will win with within without wonder wondering wont work worked working
 works worried worse worth would wouldnt write writes writing written wrote wtf yeah yep yes yet you youd your youre yours yourself youve
`
    .trim()
    .split(/\s+/),
);
