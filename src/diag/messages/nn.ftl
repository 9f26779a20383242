# Orda i meldingane, på nynorsk. Namn, attributt og argument er dei same i alle språka.

did-you-mean = meinte du `{ $name }`?
help = hjelp
error = feil
warning = åtvaring
advice = råd

## source: filene

source-unreadable = `{ $path }` kan ikkje lesast: { $reason }
    .help = sjå om fila er open i eit anna program, og om du har lov til å lese henne
source-not-utf8 = fila er ikkje lagra som UTF-8, så æ, ø og å kan bli feil
    .label = ikkje UTF-8
    .help = lagre på nytt som UTF-8; i Notisblokk: «Lagre som» og «Koding: UTF-8», i VS Code: trykk på kodinga nedst til høgre, «Lagre med koding» og «UTF-8»
source-name = filnamnet `{ $name }` har teikn som ikkje kan brukast på ein nettstad
    .help = gi fila eit namn med bokstavar, tal og bindestrek, til dømes `eigna-bustad.md`
source-symlink = snarvegen `{ $path }` er hoppa over
    .help = han peikar til `{ $target }`, som er ei mappe, ligg utanfor nettstaden eller ikkje finst; legg sjølve fila i mappa i staden
source-too-large = fila er større enn { $limit } MB
    .help = del teksten i fleire filer
source-empty = fila er tom
    .help = skriv innhaldet, eller slett fila

## front-matter: sidehovudet

front-matter-missing = sida manglar sidehovud
    .label = sidehovudet skal byrje her
    .help = byrj fila med ei linje `+++`, så `title = "Tittel på sida"` og `summary = "Kva sida handlar om"`, og så ei linje `+++`
front-matter-unclosed = sidehovudet er ikkje avslutta
    .label = byrjar her
    .help = skriv ei eiga linje med `+++` etter det siste feltet, før teksten på sida
front-matter-yaml = sidehovudet er skrive på ein annan måte enn fagverk les
    .label = skal vere `+++`
    .help = skriv `+++` i staden for `---`, og `felt = "verdi"` i staden for `felt: verdi`; den første linja blir `{ $example }`
front-matter-dates = datoen i `{ $second }` er før datoen i `{ $first }`
    .label = denne datoen er tidlegast
    .other = skulle vore tidlegast
    .help = rett den av dei to datoane som er feil
front-matter-summary = sida har ingen `summary`
    .label = ingen ingress
    .help = legg til ei linje som byrjar med `summary =`, og skriv i to setningar kva sida gir den som les
front-matter-unknown-theme = temaet `{ $theme }` er ikkje i lista over tema
    .label = ukjent tema
    .help = vel eit tema frå lista i `fagverk.toml`, eller legg det til der: `[[themes]]` og på neste linje `id = "{ $theme }"`

## toml og bib: felt og datafiler

toml-syntax = felta kan ikkje lesast herifrå: { $reason }
    .label = her stoppar lesinga
    .help = skriv eitt felt på kvar linje, tekst i hermeteikn og lister i hakeparentesar: `themes = ["bolig", "recovery"]`
toml-unknown-field = feltet `{ $field }` finst ikkje her
    .label = ukjent felt
    .help = desse felta kan brukast her: { $known }
toml-missing-field = feltet `{ $field }` manglar eller er tomt
    .label = manglar her
    .help = legg til ei linje som byrjar med `{ $field } =`, og skriv verdien etter
toml-wrong-type = feltet `{ $field }` skal vere { $expected ->
        [text] tekst
        [list-of-texts] ei liste med tekstar
        [date] ein dato utan klokkeslett
        [boolean] ja eller nei (`true` eller `false`)
        [integer] eit heilt tal frå 0 og oppover
        [float] eit tal
        [table] ei gruppe felt
        [list-of-tables] ei liste med grupper av felt
       *[list] ei liste
    }, men er { $found ->
        [text] tekst
        [integer] eit heilt tal
        [float] eit desimaltal
        [boolean] ja eller nei (`true` eller `false`)
        [date] ein dato eller eit tidspunkt
        [table] ei gruppe felt
       *[list] ei liste
    }
    .label = feil slags verdi
    .help = { $expected ->
        [text] set hermeteikn rundt teksten: `"slik"`
        [list-of-texts] set hakeparentesar rundt, og hermeteikn rundt kvar tekst: `["bolig", "recovery"]`
        [date] skriv år, månad og dag utan hermeteikn: `2026-03-15`
        [boolean] skriv `true` for ja eller `false` for nei, utan hermeteikn
        [integer] skriv berre talet, utan hermeteikn og utan minus: `45`
        [float] skriv talet med punktum og utan hermeteikn: `1.5`
        [table] set felta i klammeparentesar: `{"{"}min=4, max=24{"}"}`
        [list-of-tables] byrj kvar gruppe med ei eiga linje: `[[{ $field }]]`
       *[list] set hakeparentesar rundt, og komma mellom: `["a", "b"]`
    }
toml-bad-value = verdien `{ $found }` passar ikkje i feltet `{ $field }`
    .label = passar ikkje her
    .help = { $expected ->
        [period] skriv eit tal og ein bokstav: `14d` er 14 dagar, `2w` er 2 veker, `12m` er 12 månader, `1y` er 1 år
        [url] skriv heile adressa med `https://` først: `https://veileder.kommune.no/`
        [endpoint] skriv heile adressa til søketenesta med `https://` først: `https://sok.kommune.no/v1`
        [url-path] skriv adressa frå og med den første skråstreken, utan `https://`: `/bolig/gammal-side/`
        [language] skriv eitt av språka `nb`, `nn`, `se` eller `en`
        [slug] bruk berre små bokstavar frå a til z, tal og bindestrek: `eigna-bustad`
        [code] skriv koden slik han står i meldinga: `link/broken`
        [folder-name] skriv berre namnet på mappa, utan skråstrek og mellomrom, og utan punktum først
        [clock] skriv timar og minutt med to siffer kvar: `09:00`
        [rising] skriv tala frå det minste til det største: `{"{"}min=45, recommended=75, max=100{"}"}`
       *[other] sjå eit anna felt som verkar, og skriv verdien på same måten
    }
toml-bad-value--choice = `{ $found }` er ikkje eit av vala for `{ $field }`
    .label = ikkje eit av vala
    .help = vel ein av desse: { $choices }
toml-bad-value--one-of = rada skal seie éin ting som skal skje, men { $count ->
        [0] seier ingen
       *[other] seier { $count }
    }
    .label = denne rada
    .help = la rada ha nøyaktig eitt av desse felta: { $choices }
toml-bad-value--circle = sida er erstatta av `{ $found }`, som til slutt er erstatta av denne
    .label = går i ring
    .help = lat den sida som gjeld, vere utan `replaced_by`
toml-duplicate-id = id-en `{ $id }` er brukt før i same fila
    .label = brukt igjen her
    .other = brukt første gongen her
    .help = gi den eine ein annan id, eller slett han om dei to er like
bib-syntax = kjelda kan ikkje lesast: { $reason }
    .label = denne kjelda
    .help = sjå om det manglar ein klammeparentes eller eit komma, eller hent kjelda frå Zotero på nytt som BibLaTeX

## container: boksane

container-unknown = det finst ingen boks som heiter `{ $name }`
    .label = ukjend boks
    .help = bruk eit namn som finst, til dømes `::: advice`, `::: facts`, `::: example` eller `::: important`
container-unclosed = boksen `::: { $name }` er ikkje lukka
    .label = opnar her
    .help = skriv ei eiga linje med `:::` der boksen sluttar, med like mange kolon som der han opnar
container-stray-close = linja lukkar ein boks som ikkje er opna
    .label = ingen boks å lukke
    .help = slett linja, eller skriv `::: namn` der boksen skal byrje, til dømes `::: advice`
container-attribute = boksen `{ $container }` har ikkje noko val som heiter `{ $attribute }`
    .label = ukjent val
    .help = her kan du bruke: { $known }
container-attribute--value = `{ $found }` passar ikkje i `{ $attribute }`
    .label = passar ikkje her
    .help = skriv slik: { $expected }
container-attribute--syntax = det som står etter namnet på boksen, kan ikkje lesast
    .label = kan ikkje lesast
    .help = skriv vala i klammeparentesar, med hermeteikn rundt tekst som har mellomrom: `::: letter {"{"}title="Klage på vedtak"{"}"}`
container-attribute--item = fristen i punktet kan ikkje lesast
    .label = kan ikkje lesast
    .help = skriv han på slutten av det første avsnittet i punktet, på éi linje, med hermeteikn rundt teksten: `{"{"}deadline="14d" from="varselet ble sendt"{"}"}`
container-fictional = dømet seier ikkje om det er oppdikta
    .label = dette dømet
    .help = skriv `::: example {"{"}fictional=true{"}"}` om det er oppdikta; er det offentleg kjent, skriv kvar det er frå: `{"{"}source="Husbanken 2024"{"}"}` eller `{"{"}place="Trondheim"{"}"}`
container-fictional--case = øvinga er ein case eller eit dilemma, men seier ikkje om han er oppdikta
    .label = manglar døme
    .help = skriv saka i ein boks: `::: example {"{"}fictional=true{"}"}`, så saka, og så `:::`

## markdown

markdown-html = HTML-kode kan ikkje brukast i teksten
    .label = HTML
    .help = { $container ->
        [details] skriv `::: details {"{"}title="Overskrift"{"}"}`, så teksten, og så `:::`
        [quote] skriv `::: quote`, så sitatet, og så `:::`
        [box] bruk ein boks, til dømes `::: facts` eller `::: important`, og avslutt med `:::`
        [table] skriv tabellen med loddrette strekar: `| Kva | Når |`
        [image] skriv biletet slik: `![kva biletet viser](bilete.png)`
        [break] lag eit nytt avsnitt med ei tom linje, eller skriv `\` på slutten av linja
        [emphasis] skriv `**feit**` eller `*kursiv*`
        [link] skriv lenkja slik: `[teksten](adressa)`
       *[other] skriv det med Markdown, eller bruk ein boks, til dømes `::: facts`
    }
markdown-too-deep = noko ligg meir enn { $limit } nivå inne i noko anna
    .label = for djupt
    .help = flytt lister, sitat og boksar ut av kvarandre
markdown-footnote = fotnoten `{ $label }` har ingen tekst
    .label = viser til ein fotnote som manglar
    .help = skriv teksten nedst på sida, på ei eiga linje: `{ $label }: Teksten i fotnoten`
markdown-footnote--unused = fotnoten `[^{ $label }]` er ikkje brukt i teksten
    .label = ikkje brukt
    .help = skriv `[^{ $label }]` der han høyrer til i teksten, eller slett fotnoten

## link: lenkjene

link-broken = lenkja `{ $target }` fører til ei fil som ikkje finst
    .label = finst ikkje
    .help = sjå om fila er flytt eller har fått nytt namn, og skriv vegen frå denne fila: `../bolig/egnet-bolig.md`
link-broken--reference = lenkja `{ $target }` manglar ei adresse
    .label = inga adresse
    .help = skriv adressa rett etter teksten: `[teksten](../bolig/egnet-bolig.md)`
link-broken--named = inga side på nettstaden heiter `{ $target }`
    .label = finst ikkje
    .help = skriv namnet på fila utan `.md` etter kolonet: `guide:leietakers-rettigheter`
link-anchor = det finst ikkje nokon stad som heiter `#{ $anchor }` på `{ $page }`
    .label = staden finst ikkje
    .help = gi overskrifta der eit namn: `{"{"}#{ $anchor }{"}"}` på slutten av linja, eller lenk til ein stad som finst
link-outside = lenkja `{ $target }` fører ut av mappa til nettstaden
    .label = utanfor nettstaden
    .help = flytt fila inn i mappa til nettstaden, eller lenk til adressa ho har på nett: `https://…`
link-unsafe = lenkja `{ $target }` byrjar med noko som ikkje er trygt eller ikkje er kjent
    .label = ikkje ei trygg adresse
    .help = bruk `https://` for ei nettside, `mailto:` for e-post, eller namnet på ei fil på nettstaden
link-empty = lenkja har inga adresse
    .label = inga adresse
    .help = skriv adressa i parentesen: `[teksten](../bolig/egnet-bolig.md)`, eller fjern lenkja og behald teksten
link-draft = lenkja `{ $target }` fører til eit utkast som ikkje blir publisert
    .label = utkast
    .help = publiser utkastet ved å skrive `status = "current"` i sidehovudet der, eller fjern lenkja
link-expired = lenkja `{ $target }` fører til ei side som ikkje gjeld lenger
    .label = gjeld ikkje lenger
    .help = lenk til sida som har teke over, eller fjern lenkja

## registera

term-unknown = omgrepet `{ $id }` er ikkje i ordlista
    .label = ikkje i ordlista
    .help = sjå id-ane i `content/glossary.toml`, eller legg til omgrepet der: `[[term]]` og på neste linje `id = "{ $id }"`
term-unused = inga side bruker ordet `{ $id }` slik det står i ordlista
    .label = ord utan side
    .help = bruk ordet på ei side som handlar om det, lenk til det med `[ordet](term:{ $id })`, eller ta det ut av ordlista
law-unknown = lova `{ $id }` er ikkje i lovregisteret
    .label = ikkje i lovregisteret
    .help = sjå id-ane i `content/law.toml`, eller legg til lova der: `[[law]]` og på neste linje `id = "{ $id }"`
law-unknown--fact = lova `{ $law }` har ikkje `{ $fact }` i lovregisteret
    .label = ikkje i lovregisteret
    .help = sjå paragrafane under lova i `content/law.toml`, eller legg til: `[[law.fact]]` og på neste linje `id = "{ $fact }"`
helpline-unknown = hjelpelinja `{ $id }` er ikkje i registeret
    .label = ikkje i registeret
    .help = sjå id-ane i `content/helplines.toml`, eller legg til linja der: `[[helpline]]` og på neste linje `id = "{ $id }"`
helpline-unknown--tag = inga hjelpelinje er merkt med `{ $tag }`
    .label = inga hjelpelinje
    .help = bruk eit ord som står i feltet `for` i `content/helplines.toml`, eller legg til `{ $tag }` i det feltet hos ei hjelpelinje
citation-unknown = kjelda `{ $key }` er ikkje i kjeldelista
    .label = ikkje i kjeldelista
    .help = sjå nøklane i `content/sources.bib`, eller legg til kjelda der frå Zotero
exercise-unknown = inga øving heiter `{ $slug }`
    .label = finst ikkje
    .help = skriv namnet på fila i `exercises/` utan mappe og utan `.md`: `finne-en-egnet-bolig`
guide-unknown = ingen rettleiar heiter `{ $slug }`
    .label = finst ikkje
    .help = skriv namnet på fila i `content/` utan mappe og utan `.md`: `leietakers-rettigheter`

## exercise, pack og program: øvingar og fagdagar

exercise-steps = øvinga har ingen trinn
    .label = utan trinn
    .help = del framgangsmåten i trinn: `::: step {"{"}minutes=10 mode=group{"}"}`, så kva gruppa gjer, og så `:::`
exercise-duration = øvinga seier ikkje kor lang tid ho tek
    .label = manglar tid
    .help = skriv minutt i sidehovudet: `duration = {"{"} min = 45, recommended = 60, max = 90 {"}"}`
exercise-duration--more = trinna tek { $sum } minutt til saman, men øvinga tek høgst { $max }
    .label = høgst { $max } minutt
    .help = gi trinna færre minutt, eller set `max` opp
exercise-duration--less = trinna tek { $sum } minutt til saman, men øvinga tek minst { $min }
    .label = minst { $min } minutt
    .help = gi trinna fleire minutt, eller set `min` ned
exercise-questions = øvinga har { $count } spørsmål, men tid til { $room }
    .label = herfrå er det ikkje tid
    .help = del øvinga i fleire, eller ta bort spørsmål; kvart spørsmål treng minst to minutt
exercise-care = eit utfordrande spørsmål manglar omsorg
    .label = dette spørsmålet
    .help = legg til i same trinn, eller rett før eller etter: `::: care`, så korleis ein står over og kven ein kan snakke med, og så `:::`
exercise-care--warning = øvinga har eit varsel om innhaldet, men seier ikkje korleis ein står over
    .label = varselet
    .help = skriv ein boks `::: care` som seier korleis ein står over, og kva fasilitatoren gjer om nokon reagerer
exercise-participants = `{ $who }` både kan delta og kan ikkje vere i rommet
    .label = kan ikkje vere i rommet
    .other = kan delta
    .help = ta `{ $who }` ut av `participants` eller av `not_with`
exercise-scale = skalaen går frå { $min } til { $max }
    .label = går ikkje oppover
    .help = lat `min` vere minst: `::: scale {"{"}min=1 max=5 low="Aldri" high="Alltid"{"}"}`
exercise-scale--many = skalaen har for mange steg å velje mellom, frå { $min } til { $max }
    .label = for mange
    .help = bruk høgst elleve, til dømes 1 til 5 eller 0 til 10
pack-empty = pakken har ikkje noko program
    .label = tomt program
    .help = legg til det som skal skje: `[[program]]`, på neste linje `check-in = "Velkomen"`, og så `minutes = 15`
pack-no-participants = pakken seier ikkje kor mange som kjem
    .label = manglar deltakarar
    .help = skriv i sidehovudet: `participants = {"{"} min = 8, max = 24, expected = 16 {"}"}`
pack-participants = pakken er for ingen deltakarar
    .label = null deltakarar
    .help = skriv kor mange som kjem: `participants = {"{"} min = 8, max = 24, expected = 16 {"}"}`
pack-participants--many = pakken er for { $max } deltakarar, og fagverk reknar med høgst { $limit }
    .label = for mange
    .help = rett talet, eller del dagen i fleire samlingar
pack-participants--order = { $expected } venta deltakarar er ikkje mellom { $min } og { $max }
    .label = stemmer ikkje
    .help = skriv tala slik at `min` er minst, `max` er mest, og `expected` er mellom dei
pack-participants--group-size = grupper på { $size } går ikkje opp når det kjem høgst { $max }
    .label = passar ikkje
    .help = skriv kor mange det skal vere i kvar gruppe, til dømes `group_size = 4`
pack-follow-up = pakken seier ikkje kva som skjer etterpå
    .label = manglar oppfølging
    .help = legg til i sidehovudet: `follow_up = [{"{"} after = "2w", text = "Leiaren svarer på forslaga." {"}"}]`
pack-follow-up--anchor = pakken seier ikkje kven som eig oppfølginga
    .label = manglar eigar
    .help = skriv rolla i sidehovudet: `leader_anchor = "Verksemdsleiaren eig oppfølginga"`
program-question = øvinga har ikkje noko spørsmål `{ $question }`
    .label = finst ikkje
    .help = bruk namna på spørsmåla i `{ $exercise }`: { $known }
program-minutes = rada tek inga tid
    .label = null minutt
    .help = skriv kor mange minutt det tek, eller slett rada
program-minutes--missing = det er ikkje kjent kor lang tid rada tek
    .label = manglar minutt
    .help = legg til ei linje i rada: `minutes = 20`
program-minutes--many = { $minutes } minutt er meir enn ein dag rommar
    .label = for mange
    .help = skriv høgst { $limit } minutt
program-duration = øvinga får { $minutes } minutt, men treng minst { $min }
    .label = for lite tid
    .help = gi ho minst { $min } minutt, eller vel nokre av spørsmåla: `questions = ["a", "b"]`
program-duration--long = øvinga får { $minutes } minutt, men tek høgst { $max }
    .label = meir enn ho tek
    .help = gi ho høgst { $max } minutt, og bruk resten på noko anna
program-end = programmet er ferdig { $at }, { $by } minutt for seint
    .label = her blir det for seint
    .help = ta bort minutt, eller set `end` til ei seinare tid
program-end--early = programmet er ferdig { $at }, { $by } minutt for tidleg
    .label = her er det slutt
    .help = gi noko meir tid, legg til luft i programmet, eller set `end = "{ $written }"`
program-midnight = programmet går over midnatt
    .label = her blir det midnatt
    .help = sjå om `start` er rett, og om noko har fått for mange minutt
program-midnight--before-start = dagen sluttar { $end }, før han begynner { $start }
    .label = før starten
    .help = rett `start` eller `end`
program-break = { $minutes } minutt utan pause
    .label = her trengst ein pause
    .help = legg inn ein pause før denne: `[[program]]`, på neste linje `break = "Pause"`, og så `minutes = 15`
program-lunch = dagen tek { $minutes } minutt og har ingen lunsj
    .label = utan lunsj
    .help = legg inn lunsj: `[[program]]`, på neste linje `lunch = "Lunsj"`, og så `minutes = 45`
program-lunch--short = lunsjen er på { $minutes } minutt
    .label = for kort
    .help = gi lunsjen minst { $limit } minutt
program-buffer = programmet har { $minutes } minutt luft og treng { $wanted }
    .label = for lite luft
    .help = legg inn luft før slutten: `[[program]]`, på neste linje `buffer = "Luft"`, og så `minutes = { $wanted }`
program-talk = { $percent } prosent av tida er innlegg
    .label = for mykje innlegg
    .help = lat innlegga ta mindre enn { $limit } prosent, og gi tida til øvingar
program-group = det kan kome berre { $min }, men øvinga treng { $needs }
    .label = for få
    .help = vel ei øving for færre, eller set `min` i `participants` til { $needs }
program-group--many = det kan kome { $max }, men øvinga er for høgst { $takes }
    .label = for mange
    .help = del dykk i to rom, vel ei øving for fleire, eller set `max` i `participants` til { $takes }
program-not-with = øvinga skal ikkje gjerast med `{ $who }` i rommet
    .label = ikkje saman med `{ $who }`
    .help = ta øvinga ut av programmet, eller lag ei eiga samling for `{ $who }`
program-not-for = øvinga er ikkje laga for `{ $who }`
    .label = ikkje laga for `{ $who }`
    .help = vel ei øving for alle som er der, eller legg til `{ $who }` i `participants` i øvinga om ho passar
program-strain = to øvingar med høg belastning kjem rett etter kvarandre
    .label = den andre
    .help = legg ein pause eller noko lettare mellom dei
program-look-back = møtet begynner utan «kva lova vi sist?»
    .label = møtet begynner her
    .help = begynn møtet med det de lova: `[[program]]`, på neste linje `look-back = "Kva lova vi sist?"`, og så `minutes = 5`
program-check-out = programmet sluttar utan utsjekk
    .label = siste punkt
    .help = legg til ein utsjekk til slutt: `[[program]]`, på neste linje `check-out = "Kva tek du med deg?"`, og så `minutes = 10`

## namn og adresser

id-duplicate = namnet `#{ $id }` er brukt to gonger på sida
    .label = brukt igjen her
    .other = brukt første gongen her
    .help = gi den eine staden eit anna namn, og rett lenkjene som fører dit
id-duplicate--own = namnet `#{ $id }` bruker fagverk sjølv på alle sider
    .label = brukt her
    .help = vel eit anna namn, og rett lenkjene som fører dit
slug-duplicate = kortnamnet `{ $slug }` er brukt før, i `{ $path }`
    .label = brukt igjen her
    .other = brukt første gongen her
    .help = gi den eine fila eit anna namn, eller skriv eit anna kortnamn i sidehovudet: `slug = "eit-anna-namn"`
route-collision = adressa `{ $route }` er brukt før, av `{ $path }`
    .label = same adresse
    .other = brukt første gongen her
    .help = gi den eine fila eit anna namn, eller slett henne om ho er ein kopi; er det ei gammal adresse, slett den eine linja
route-collision--own = adressa `{ $route }` er brukt av ei side som fagverk lagar sjølv
    .label = oppteken adresse
    .help = gi fila eit anna namn, eller skriv eit anna kortnamn i sidehovudet: `slug = "eit-anna-namn"`
route-collision--own-alias = adressa `{ $route }` er brukt av noko som fagverk lagar sjølv
    .label = oppteken adresse
    .help = slett adressa frå lista; ei lenkje som fører dit, verkar alt
route-name = det kan ikkje lagast noka adresse av namnet `{ $name }`
    .help = gi fila eit namn med bokstavar eller tal, til dømes `eigna-bustad.md`

## a11y: universell utforming

a11y-image-alt = biletet har inga skildring
    .label = manglar skildring
    .help = skriv kva biletet viser, i hakeparentesen: `![To personar ser på ein leigekontrakt](kontrakt.png)`
a11y-heading-top = overskrifta er på øvste nivå, og der står tittelen allereie
    .label = for høgt nivå
    .help = skriv to `#` i staden for éin: `##`
a11y-heading-skip = overskrifta hoppar frå nivå { $from } til nivå { $to }
    .label = hoppar over eit nivå
    .help = overskrifta kan ha høgst éin `#` meir enn overskrifta før
a11y-heading-none = sida er lang og har ingen overskrifter
    .help = del teksten med overskrifter som seier kva kvar del handlar om: `## Når leigaren får varsel`
a11y-heading-empty = overskrifta har ingen tekst
    .label = tom overskrift
    .help = skriv ei overskrift etter `#`-teikna, eller slett linja
image-file = biletet `{ $file }` kan ikkje visast
image-file--broken = biletet `{ $file }` er øydelagt
    .label = kan ikkje lesast som bilete
    .help = lagre biletet på nytt frå programmet det er laga i
image-file--empty = biletet `{ $file }` er tomt
    .label = har inga flate
    .help = lagre biletet på nytt; ei teikning i SVG må ha `viewBox`, eller både `width` og `height`
image-file--format = fila `{ $file }` er ikkje eit bilete som alle nettlesarar viser
    .label = må vere PNG, JPEG, GIF, WebP eller SVG
    .help = lagre fotografi som JPEG, skjermbilete som PNG og teikningar som SVG
image-file--large = biletet `{ $file }` er for stort
    .label = over 15 MB eller 12 000 punkt
    .help = lagre ei mindre utgåve; 3000 punkt i breidda er nok for både skjerm og papir
image-file--script = teikninga `{ $file }` køyrer program eller hentar noko utanfrå
    .label = det må bort
    .help = lagre teikninga utan skript og utan lenkjer til andre filer
image-file--cmyk = biletet `{ $file }` har fargar for trykkeri
    .label = får andre fargar på skjermen
    .help = lagre biletet i RGB (sRGB)
image-file--external = biletet `{ $file }` ligg på ein annan nettstad
    .label = blir ikkje henta derifrå
    .help = legg biletet ved sida av teksten, og peik til fila; sei kven som har laga det
a11y-table-header = tabellen har inga overskriftsrad
    .label = øvste rada er tom
    .help = skriv i øvste rada kva kvar kolonne viser: `| Kva | Frist |`
a11y-table-caption = tabellen har ingen tittel
    .label = manglar tittel
    .help = skriv eit eige avsnitt rett før tabellen: `Tabell: Fristar når leigaren får varsel`
a11y-bold-heading = avsnittet ser ut som ei overskrift, men er berre feit tekst
    .label = berre feit tekst
    .help = gjer det til ei overskrift: skriv `##` eller `###` først, og ta bort stjernene
a11y-link-text = lenkjeteksten «{ $text }» seier ikkje kvar lenkja fører
    .label = seier for lite
    .help = skriv kva lesaren finn der: `[Rettane til den som leiger](../bolig/leietakers-rettigheter.md)`

## content: innhaldet

content-phone-number = telefonnummeret { $number } er skrive rett i teksten
    .label = telefonnummer
    .help = legg nummeret i `content/helplines.toml`, og vis det på sida med `::: helplines {"{"}for="akutt"{"}"}` og `:::` på linja etter
content-overdue = sida skulle vore gjennomgått { $date }, for { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    } sidan
    .label = fristen er gått ut
    .help = les heile sida, rett det som er feil, og set `reviewed` til dagen du gjorde det
content-law-age = { $fact } vart sist kontrollert { $checked }, for { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    } sidan
    .label = lenge sidan kontroll
    .help = samanlikn med Lovdata, rett det som er endra, og set `checked` i `content/law.toml` til dagen du gjorde det
content-orphan = ingen andre sider lenkjer til denne sida
    .label = ingen lenkjer hit
    .help = lenk til henne frå ei side der lesaren treng henne, eller legg henne i feltet `related` på ei anna side
search-unfound = søket finn ikkje denne sida
    .label = ingen av orda på sida finn ho
    .help = gi ho ein tittel som berre denne sida har, eller skriv overskrifter med orda lesarane bruker; `content/search.toml` kan føre eit søk rett til sida
local-overlay = ingen kommune har mappa `content/local/{ $id }/`
    .label = finst ikkje
    .help = lag mappa, eller skriv namnet på ei mappe som finst; utan linja blir berre det felles fagstoffet bygd
local-overlay--extends = berre ei lokal side kan leggje noko til ein felles rettleiar
    .label = ikkje ei lokal side
    .help = flytt fila til `content/local/<kommune>/`, eller bruk `related` for å vise til ei anna side
content-translation-old = omsetjinga er eldre enn originalen `{ $original }`, som er frå { $date }
    .label = eldre enn originalen
    .help = samanlikn dei to, rett omsetjinga, og set `reviewed` til dagen du gjorde det
check-ignore-unused = sida ber om å sleppe `{ $code }`, men det er inga slik melding å sleppe
    .label = ikkje i bruk
    .help = slett denne gruppa med `[[ignore]]`

## language: råd om språket

language-term = tenk over ordet «{ $word }»
    .label = finst det eit betre ord?
    .help = skriv heller { $prefer }. { $reason }{ $source ->
        [none] {""}
       *[other] {" "}Kjelde: { $source }
    }
language-lix = LIX er { $lix }, og meir enn { $limit } er tungt å lese her
    .label = setningane er på { $sentence } ord i snitt, og { $long } prosent av orda er lange
    .longest = ei av dei lengste setningane
    .help = del dei lengste setningane, og byt ut lange ord der det går
language-duty = «{ $subject }» og «{ $word }» utan at det står kvar plikta kjem frå
    .label = kva byggjer dette på?
    .help = lenk til lova i same avsnitt eller boks, til dømes `[§ 9-8](law:husleieloven#9-8)`, eller vis kjelda; er det eit råd og ikkje ei plikt, skriv «bør»
language-sentence = setninga har { $words } ord, og meir enn { $limit } er mykje å halde på
    .label = kan ho delast?
    .help = set punktum der ein ny tanke byrjar, eller lag ei liste
language-paragraph = avsnittet har { $words } ord, og meir enn { $limit } er mykje på ein telefon
    .label = kan det delast?
    .help = byrj eit nytt avsnitt, eller lag ei liste eller ein mellomtittel
language-passive = det er { $count } passive verb i avsnittet
    .label = kven gjer kva?
    .help = sei kven som gjer det: «Nav behandlar søknaden» i staden for «søknaden blir behandla»
language-abbreviation = forkortinga «{ $word }» kan skrivast ut
    .label = forkorting
    .help = skriv { $long }
language-personal = «{ $found }» ser ut som det fulle namnet til ein person
    .label = namn i eit døme
    .help = bruk berre førenamn, eller ei rolle: «leigetakaren»; er saka offentleg kjend, skriv kvar ho er frå med `source` i boksen
language-personal--birth = «{ $found }» ser ut som ein fødselsdato
    .label = fødselsdato i eit døme
    .help = skriv ein omtrentleg alder, eller la det vere: «ein mann i førtiåra»
language-personal--number = «{ $found }» er eit gyldig fødselsnummer
    .label = fødselsnummer i eit døme
    .help = ta det ut; er det ekte, må du seie frå til personvernombodet òg
language-exemption = unntaket manglar ein grunn, så det gjeld ikkje
    .label = kvifor?
    .help = skriv kvifor ordet er rett her: `<!-- ord-ok: namnet på ei foreining -->`

## print: papir

print-glyph = teiknet `{ $character }` ({ $number }) finst ikkje i skrifta som blir brukt på papir
    .label = kan ikkje skrivast ut
    .help = skriv ordet i staden for teiknet; på papir står det ei tom rute her
print-bidi = her står eit usynleg teikn ({ $number }) som snur leseretninga
    .label = usynleg teikn
    .help = slett teiknet; det kjem ofte med når tekst blir limt inn, og på papir er det teke bort
print-image = biletet `{ $file }` kan ikkje skrivast ut
print-image--broken = biletet `{ $file }` er øydelagt og kan ikkje skrivast ut
    .label = øydelagd fil
    .help = lagre biletet på nytt; på papir står skildringa i staden
print-image--format = biletet `{ $file }` er av eit slag som ikkje kan skrivast ut
    .label = må være PNG, JPEG, GIF, WebP eller SVG
    .help = lagre det som PNG eller SVG; på papir står skildringa i staden
print-image--large = biletet `{ $file }` er for stort til å skrivast ut
    .label = over 15 MB eller 12 000 punkt
    .help = lagre ei mindre utgåve; 2000 punkt i bredden er nok for en hel side
print-image--script = teikninga `{ $file }` køyrer program eller hentar noko utanfrå
    .label = på papir er det teke bort
    .help = lagre teikninga utan skript og utan lenker til andre filer
print-image--coarse = biletet `{ $file }` har for få punkt til å bli skarpt på papir
    .label = blir skrevet ut smått
    .help = bruk eit bilete som er minst 1000 punkt bredt, eller ei teikning i SVG
print-image--empty = biletet `{ $file }` er tomt og kan ikkje skrivast ut
    .label = har inga flate
    .help = lagre biletet på nytt; ei teikning i SVG må ha `viewBox`
print-image--cmyk = biletet `{ $file }` har fargar for trykkeri og kan ikkje skrivast ut
    .label = må vere i RGB
    .help = lagre biletet i RGB (sRGB)
print-image--missing = filen `{ $file }` finst ikkje blant filene til nettstaden
    .label = finst ikkje
    .help = skriv vegen fra mappa der `fagverk.toml` ligger: `content/logo.svg`
print-fit = noko får ikkje plass på papiret
print-fit--card = kortet har meir tekst enn det er plass til ({ $sheet })
    .label = blir klipt
    .help = kort ned teksten, eller del kortet i to
print-fit--run-sheet = køyreplanen går over { $pages } sider, og skal vere på { $meetings }: éi for kvart møte
    .label = for mange punkt i programmet
    .help = slå sammen punkt, eller del dagen i to fagdagar
print-fit--rows = køyreplanen blir ikkje skriven ut: eitt møte har { $rows } punkt, og eit ark har plass til om lag tretti
    .label = alt frå punkt nummer { $from } er for mykje
    .help = del programmet i fleire møte med `meeting`, eller slå saman punkt
print-theme = `{ $file }` kan ikkje setjast med utsjånaden for papir: { $reason }
    .help = rett filen, eller slett den fra din eigen mappe for å få den innebygde tilbake
print-theme--font = `{ $file }` bruker ei skrift som ikke finnes: { $reason }
    .help = legg skriftfilen (TTF eller OTF) i `print/fonts/` i din eigen utsjånadsmappe, eller bruk navnet på en som er der
print-theme--time = `{ $file }` tok for lang tid og vart stoppa
    .help = se etter ei løkke i utsjånaden for papir; treng dokumentet meir tid, sett `time_limit` i sekunder under `[print]`
print-theme--died = `{ $file }` kunne ikkje setjast: setjaren stansa utan svar
    .help = utsjånaden for papir kan ha brukt opp minnet; del dokumentet, eller prøv utan din eigen utsjånadsmappe

## theme: utsjånaden

theme-template = { $page ->
    [none] malen kan ikkje brukast: { $reason }
   *[other] malen kan ikkje brukast på `{ $page }`: { $reason }
}
    .help = rett malen, eller slett han frå di eiga mappe for å få den innebygde tilbake
theme-words = orda i utsjånaden kan ikkje lesast: { $reason }
    .label = kan ikkje lesast
    .help = skriv eit namn, eit likskapsteikn og ein tekst: `search-button = Søk`
theme-stale-override = di eiga `{ $file }` byggjer på ei eldre utgåve av den innebygde
    .help = samanlikn dei to, og ta med det nye i di; treng du henne ikkje lenger, slett henne

## kommandolinja

report-summary = { $errors ->
        [0] ingen feil
        [one] 1 feil
       *[other] { $errors } feil
    }{ $warnings ->
        [0] {""}
        [one] , 1 åtvaring
       *[other] , { $warnings } åtvaringar
    }{ $advice ->
        [0] {""}
        [one] , 1 råd
       *[other] , { $advice } råd
    }
check-clean = alt er i orden
build-zipped = pakka i `{ $file }`
fix-plan = { $fixes ->
        [0] ingenting som kan rettast trygt
        [one] 1 retting i { $files } fil
       *[other] { $fixes } rettingar i { $files } filer
    }
fix-dry = ingenting er skrive; køyr utan `--dry-run` for å rette
fix-done = { $fixes ->
        [one] 1 retting
       *[other] { $fixes } rettingar
    } skrive; angre i editoren eller med `git restore`
fix-overlap = { $left ->
        [one] 1 retting
       *[other] { $left } rettingar
    } står over ei anna og venta; køyr `fagverk check --fix` igjen
fix-changed = `{ $path }` er endra sidan ho vart lesen, og er ikkje rørt
build-done = { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } i `{ $out }`: { $written ->
        [one] 1 fil skriven
       *[other] { $written } filer skrivne
    }, { $unchanged } som før, { $removed } fjerna
build-failed = nettstaden er ikkje bygd; den førre utgåva er urørt
build-nothing-written = alt var oppdatert: { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } i `{ $out }`, ingenting å skrive
error-io = kan ikkje { $action ->
        [read] lese
        [create] opprette
        [rename] gi nytt namn til
        [write] skrive
        [remove] fjerne
        [open] opne
        [listen] lytte på
        [watch] følgje med på
        [lock] låse
        [list] sjå innhaldet i
        [copy] kopiere
        [find] finne
        [change] endre
        [replace] byte ut
       *[other] bruke
    } `{ $path }`: { $reason }
error-no-site = fann inga `fagverk.toml` i `{ $path }` eller i mappene over; lag ein nettstad med `fagverk init`, eller sei kvar han ligg med `--site MAPPE`
error-usage = kommandoen kan ikkje køyrast: { $reason }
error-output = kan ikkje skrive nettstaden: { $reason }
error-theme = utsjånaden kan ikkje brukast: { $reason }
out-holds-site = nettstaden kan ikkje skrivast til `{ $out }`, for der er filene han blir laga av; vel ei anna mappe med `--out`, til dømes `--out public`
out-among-sources = nettstaden kan ikkje skrivast til `{ $out }`, for det er i `{ $folder }`, der filene han blir laga av, er; vel ei anna mappe med `--out`, til dømes `--out public`
explain-unknown = det finst ingen kode som heiter `{ $code }`; koden står i hakeparentesar i meldinga, til dømes `link/broken`
new-created = laga `{ $path }`
new-exists = `{ $path }` finst frå før og er ikkje endra
new-bad-name = det kan ikkje lagast noko filnamn av `{ $name }`; bruk bokstavar eller tal, til dømes `eigna-bustad`
init-done = ny nettstad i `{ $path }`
init-exists = det er allereie ein nettstad i `{ $path }`, og ingenting er endra
theme-ejected = kopierte `{ $file }` til `{ $path }`; det du endrar der, gjeld for nettstaden din
theme-eject-unknown = den innebygde utsjånaden har inga fil som heiter `{ $file }`
theme-eject-exists = `{ $path }` finst frå før og er ikkje endra
progress-read = les
progress-check = kontrollerer
progress-render = lagar sider
progress-write = skriv
jobs-invalid = talet på jobbar skal vere eit heilt tal frå 1 og oppover, til dømes `--jobs 2`
date-invalid = `{ $found }` er ikkje ein dato; skriv år, månad og dag: `2026-03-15`
url-invalid = `{ $found }` er ikkje ei full adresse; skriv henne med `https://` først: `https://veileder.kommune.no/`
strict-note = åtvaringar tel som feil fordi du brukte `--strict`
serve-ready = { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } klare på { $time } ms
serve-updated = oppdatert på { $time } ms
serve-failed = nettstaden kan ikkje byggjast slik filene er no; den siste gode utgåva blir vist til det er retta ({ $time } ms)
serve-more = … og { $count } til; sida i nettlesaren viser resten
serve-at = sjå nettstaden på { $url } – stopp med Ctrl-C
serve-shared = åtvaring: alle på same nettverk kan lese alt som blir vist, òg kladdar: { $url }
serve-taken = port { $port } er i bruk av eit anna program, så ein annan er vald
serve-polling = systemet kan ikkje seie frå om endringar ({ $reason }), så filene blir sjekka to gonger i sekundet
serve-trouble = filene kunne ikkje lesast, og det førre blir framleis vist: { $reason }
serve-not-opened = nettlesaren kunne ikkje opnast: { $reason }
serve-stopped = førehandsvisinga er stoppa
preview-preview = Førehandsvising
preview-updated = Sida er oppdatert
preview-lost = Førehandsvisinga er stoppa. Start «fagverk serve» igjen, så blir sida oppdatert av seg sjølv.
preview-failed = Nettstaden kan ikkje byggjast slik filene er no. Du ser den siste gode utgåva.
preview-unsound = Nettstaden kan ikkje byggjast slik filene er no. Du ser det som let seg lese.
preview-mended = Feila er retta
preview-page-broken = Denne sida kan ikkje lagast. Du ser den siste gode utgåva, om det finst noka.
preview-clean = Ingen feil
preview-errors = Feil
preview-warnings = Åtvaringar
preview-advice = Råd
preview-this-page = Denne sida
preview-other-pages = Resten av nettstaden
preview-none-here = Ingenting å rette her.
preview-none-there = Ingenting å rette elles.
preview-none = ingen
preview-more = Fleire enn dei som er viste
preview-look = Vising
preview-look-dark = Mørk
preview-look-contrast = Høg kontrast
preview-look-spacing = Luftig tekst
preview-look-phone = Telefonbreidd
preview-share = Del
preview-copy = Kopier lenkje
preview-copied = Lenkja er kopiert
preview-not-copied = Lenkja kunne ikkje kopierast
preview-not-shared = Berre denne maskina kan sjå sida. Start med «fagverk serve --host» for å sjå ho på ein telefon.
preview-qr = Kode som opnar sida på ein telefon i same nettverk
preview-file = Fil
preview-status = Status
preview-review = Gjennomgang
preview-length = Lengd
preview-links-in = Lenkjer hit
preview-links-out = Lenkjer herifrå
preview-terms-used = Ord frå ordlista
preview-missing-translations = Manglar på
preview-uncited-sources = Kjelder inga side viser til
preview-status-draft = Kladd
preview-status-hearing = På høyring
preview-status-current = Gjeldande
preview-status-expired = Utgått
preview-status-archived = Arkivert
preview-words = { $words } ord{ $minutes ->
        [0] {""}
        [one] , 1 minutt
       *[other] , { $minutes } minutt
    }
preview-review-due = gjennomgang om { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    } ({ $date })
preview-review-overdue = gjennomgangen er { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    } på overtid ({ $date })
preview-no-page = Sida kan ikkje visast
preview-missing = Her er det ingenting.
preview-too-many = For mange nettlesarar følgjer med.
preview-refused-host = Førehandsvisinga svarar berre på localhost og på adressa til maskina.
preview-refused-origin = Førehandsvisinga svarar ikkje andre nettstader.
preview-back = Tilbake til sida
preview-look-participant = For deltakarar
preview-look-facilitator = For fasilitator
preview-paper = På papir
preview-paper-making = PDF-en blir laga …
preview-paper-failed = PDF-en kan ikkje lagast slik filene er no. Du ser den siste gode utgåva, om det finst noka.
preview-paper-before = Førre side
preview-paper-next = Neste side
preview-paper-page = Side i PDF-en
preview-fix-show = Vis retting
preview-fix-make = Rett
preview-fix-leave = La stå
preview-fix-old = Går ut
preview-fix-new = Kjem inn
preview-fix-made = Retta. Angre i editoren eller med «git restore».
preview-fix-changed = Fila er endra sidan dette vart funne, så ingenting er retta.
preview-fix-failed = Rettinga kunne ikkje skrivast: { $reason }
preview-hide = Gøym
preview-lix = Lesbarheit
preview-longest = Dei lengste setningane
preview-old-facts = Lovfakta som bør sjekkast
preview-sentence = { $words } ord
preview-checked = sjekka { $date }, for { $days } dagar sidan
preview-lix-line = LIX { $lix }, { $level ->
        [very-easy] svært lett å lese
        [easy] lett å lese
        [middle] middels å lese
        [hard] tung å lese
       *[very-hard] svært tung å lese
    }
preview-refused-token = Berre førehandsvisinga sine eigne sider på denne maskina kan rette filer.
preview-refused-method = Førehandsvisinga viser berre; ingenting kan endrast slik.

pack-done = { $count ->
        [one] 1 fil
       *[other] { $count } filer
    } i { $out }
pack-file = { $name }  { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    }, { $size } kB
pack-data = { $name }  { $size } kB
pack-failed = ingenting er skrive ut
pack-some-failed = noko vart ikkje skrive ut
pack-nothing = sida har ikkje noko å skrive ut i den utgåva; kort finst berre der ei øving har `::: card`
pack-which = sei kva fagdag som skal skrivast ut: { $names }
pack-none = nettstaden har ingen fagdagar; sei kva øving eller guide som skal skrivast ut
error-no-page = det finst ingen fagdag, øving eller guide som heiter `{ $name }`
error-no-picture = logoen er ikkje eit bilete som kan lesast: bruk PNG, JPEG eller SVG
progress-print = set

search-no-index = det er ingen søkjeindeks i { $out } (bygg nettstaden først: `fagverk build`)
search-broken-index = søkjeindeksen kan ikkje lesast: { $reason } (bygg nettstaden på nytt: `fagverk build`)
search-corrected = Viser treff for «{ $meant }». Det står «{ $typed }».
search-good = { $total } treff.
search-weak = Inga side svarer på alt. Dette er det næraste.
search-none = Inga side svarer på dette.

## export: nettstaden for andre program

export-search-done = { $documents ->
        [one] 1 dokument
       *[other] { $documents } dokument
    } i `{ $out }`; `README.md` der seier korleis dei blir lasta inn, og kva som står mellom motoren og søkjefeltet
export-failed = ingenting er eksportert; det som er i mappa, er urørt
export-holds-site = i `{ $out }` er det ein bygd nettstad, som ein eksport ville teke plassen til; vel ei anna mappe med `--out`

## schema og cms: for andre redigeringsprogram

schema-which = sei kva for eit skjema: { $names }; eller skriv alle til ei mappe med `--out`
schema-written = { $count ->
        [one] 1 skjema
       *[other] { $count } skjema
    } i `{ $folder }`; kopier `taplo.toml` derifrå til mappa til nettstaden som `.taplo.toml`, eller `tombi.toml` som ho er
cms-written = skreiv `{ $path }`; `fagverk cms --help` seier kva som står att
cms-top = Laga av `fagverk cms` av det filene kan innehalde. Lag ho på nytt når fagverk får nye felt, og flytt over
    det de har endra: kvar filene ligg (backend), og kvar bilete blir lagra.
    Det CMS-et lagrar, mistar kommentarane i TOML. Teksten på sidene blir halden som han er.
cms-guide = Guidar
cms-page = Sider
cms-exercise = Øvingar
cms-pack = Fagdagar
cms-fronts = Framsider
cms-registers = Register
cms-body = Tekst
cms-body-hint = Markdown, med boksar mellom `:::` slik guidane elles er skrivne.
