# Ordene i meldingene, på bokmål. Navn, attributter og argumenter er de samme i alle språkene.

did-you-mean = mente du `{ $name }`?
help = hjelp
error = feil
warning = advarsel
advice = råd

## source: filene

source-unreadable = `{ $path }` kan ikke leses: { $reason }
    .help = se om filen er åpen i et annet program, og om du har lov til å lese den
source-not-utf8 = filen er ikke lagret som UTF-8, så æ, ø og å kan bli feil
    .label = ikke UTF-8
    .help = lagre på nytt som UTF-8; i Notisblokk: «Lagre som» og «Koding: UTF-8», i VS Code: trykk på kodingen nederst til høyre, «Lagre med koding» og «UTF-8»
source-name = filnavnet `{ $name }` har tegn som ikke kan brukes på et nettsted
    .help = gi filen et navn med bokstaver, tall og bindestrek, for eksempel `egnet-bolig.md`
source-symlink = snarveien `{ $path }` er hoppet over
    .help = den peker til `{ $target }`, som er en mappe, ligger utenfor nettstedet eller ikke finnes; legg selve filen i mappen i stedet
source-too-large = filen er større enn { $limit } MB
    .help = del teksten i flere filer
source-empty = filen er tom
    .help = skriv innholdet, eller slett filen

## front-matter: sidehodet

front-matter-missing = siden mangler sidehode
    .label = sidehodet skal begynne her
    .help = begynn filen med en linje `+++`, så `title = "Tittel på siden"` og `summary = "Hva siden handler om"`, og så en linje `+++`
front-matter-unclosed = sidehodet er ikke avsluttet
    .label = begynner her
    .help = skriv en egen linje med `+++` etter det siste feltet, før teksten på siden
front-matter-yaml = sidehodet er skrevet på en annen måte enn fagverk leser
    .label = skal være `+++`
    .help = skriv `+++` i stedet for `---`, og `felt = "verdi"` i stedet for `felt: verdi`; den første linjen blir `{ $example }`
front-matter-dates = datoen i `{ $second }` er før datoen i `{ $first }`
    .label = denne datoen er tidligst
    .other = skulle vært tidligst
    .help = rett den av de to datoene som er feil
front-matter-summary = siden har ingen `summary`
    .label = ingen ingress
    .help = legg til en linje som begynner med `summary =`, og skriv i to setninger hva siden gir den som leser
front-matter-unknown-theme = temaet `{ $theme }` er ikke i listen over temaer
    .label = ukjent tema
    .help = velg et tema fra listen i `fagverk.toml`, eller legg det til der: `[[themes]]` og på neste linje `id = "{ $theme }"`

## toml og bib: felt og datafiler

toml-syntax = feltene kan ikke leses herfra: { $reason }
    .label = her stopper lesingen
    .help = skriv ett felt på hver linje, tekst i anførselstegn og lister i hakeparenteser: `themes = ["bolig", "recovery"]`
toml-unknown-field = feltet `{ $field }` finnes ikke her
    .label = ukjent felt
    .help = disse feltene kan brukes her: { $known }
toml-missing-field = feltet `{ $field }` mangler eller er tomt
    .label = mangler her
    .help = legg til en linje som begynner med `{ $field } =`, og skriv verdien etter
toml-wrong-type = feltet `{ $field }` skal være { $expected ->
        [text] tekst
        [list-of-texts] en liste med tekster
        [date] en dato uten klokkeslett
        [boolean] ja eller nei (`true` eller `false`)
        [integer] et helt tall fra 0 og oppover
        [float] et tall
        [table] en gruppe felt
        [list-of-tables] en liste med grupper av felt
       *[list] en liste
    }, men er { $found ->
        [text] tekst
        [integer] et helt tall
        [float] et desimaltall
        [boolean] ja eller nei (`true` eller `false`)
        [date] en dato eller et tidspunkt
        [table] en gruppe felt
       *[list] en liste
    }
    .label = feil slags verdi
    .help = { $expected ->
        [text] sett anførselstegn rundt teksten: `"slik"`
        [list-of-texts] sett hakeparenteser rundt, og anførselstegn rundt hver tekst: `["bolig", "recovery"]`
        [date] skriv år, måned og dag uten anførselstegn: `2026-03-15`
        [boolean] skriv `true` for ja eller `false` for nei, uten anførselstegn
        [integer] skriv bare tallet, uten anførselstegn og uten minus: `45`
        [float] skriv tallet med punktum og uten anførselstegn: `1.5`
        [table] sett feltene i klammeparenteser: `{"{"}min=4, max=24{"}"}`
        [list-of-tables] begynn hver gruppe med en egen linje: `[[{ $field }]]`
       *[list] sett hakeparenteser rundt, og komma mellom: `["a", "b"]`
    }
toml-bad-value = verdien `{ $found }` passer ikke i feltet `{ $field }`
    .label = passer ikke her
    .help = { $expected ->
        [period] skriv et tall og en bokstav: `14d` er 14 dager, `2w` er 2 uker, `12m` er 12 måneder, `1y` er 1 år
        [url] skriv hele adressen med `https://` først: `https://veileder.kommune.no/`
        [endpoint] skriv hele adressen til søketjenesten med `https://` først: `https://sok.kommune.no/v1`
        [url-path] skriv adressen fra og med den første skråstreken, uten `https://`: `/bolig/gammel-side/`
        [language] skriv ett av språkene `nb`, `nn`, `se` eller `en`
        [slug] bruk bare små bokstaver fra a til z, tall og bindestrek: `egnet-bolig`
        [code] skriv koden slik den står i meldingen: `link/broken`
        [folder-name] skriv bare navnet på mappen, uten skråstrek og mellomrom, og uten punktum først
        [clock] skriv timer og minutter med to sifre hver: `09:00`
        [rising] skriv tallene fra det minste til det største: `{"{"}min=45, recommended=75, max=100{"}"}`
       *[other] se et annet felt som virker, og skriv verdien på samme måte
    }
toml-bad-value--choice = `{ $found }` er ikke et av valgene for `{ $field }`
    .label = ikke et av valgene
    .help = velg en av disse: { $choices }
toml-bad-value--one-of = raden skal si én ting som skal skje, men { $count ->
        [0] sier ingen
       *[other] sier { $count }
    }
    .label = denne raden
    .help = la raden ha nøyaktig ett av disse feltene: { $choices }
toml-bad-value--circle = siden er erstattet av `{ $found }`, som til slutt er erstattet av denne
    .label = går i ring
    .help = la den siden som gjelder, være uten `replaced_by`
toml-duplicate-id = id-en `{ $id }` er brukt før i samme fil
    .label = brukt igjen her
    .other = brukt første gang her
    .help = gi den ene en annen id, eller slett den hvis de to er like
bib-syntax = kilden kan ikke leses: { $reason }
    .label = denne kilden
    .help = se om det mangler en klammeparentes eller et komma, eller hent kilden fra Zotero på nytt som BibLaTeX

## container: boksene

container-unknown = det finnes ingen boks som heter `{ $name }`
    .label = ukjent boks
    .help = bruk et navn som finnes, for eksempel `::: advice`, `::: facts`, `::: example` eller `::: important`
container-unclosed = boksen `::: { $name }` er ikke lukket
    .label = åpner her
    .help = skriv en egen linje med `:::` der boksen slutter, med like mange kolon som der den åpner
container-stray-close = linjen lukker en boks som ikke er åpnet
    .label = ingen boks å lukke
    .help = slett linjen, eller skriv `::: navn` der boksen skal begynne, for eksempel `::: advice`
container-attribute = boksen `{ $container }` har ikke noe valg som heter `{ $attribute }`
    .label = ukjent valg
    .help = her kan du bruke: { $known }
container-attribute--value = `{ $found }` passer ikke i `{ $attribute }`
    .label = passer ikke her
    .help = skriv slik: { $expected }
container-attribute--syntax = det som står etter navnet på boksen, kan ikke leses
    .label = kan ikke leses
    .help = skriv valgene i klammeparenteser, med anførselstegn rundt tekst som har mellomrom: `::: letter {"{"}title="Klage på vedtak"{"}"}`
container-attribute--item = fristen i punktet kan ikke leses
    .label = kan ikke leses
    .help = skriv den på slutten av punktets første avsnitt, på én linje, med anførselstegn rundt teksten: `{"{"}deadline="14d" from="varselet ble sendt"{"}"}`
container-fictional = eksempelet sier ikke om det er oppdiktet
    .label = dette eksempelet
    .help = skriv `::: example {"{"}fictional=true{"}"}` hvis det er oppdiktet; er det offentlig kjent, skriv hvor det er fra: `{"{"}source="Husbanken 2024"{"}"}` eller `{"{"}place="Trondheim"{"}"}`
container-fictional--case = øvelsen er en case eller et dilemma, men sier ikke om den er oppdiktet
    .label = mangler eksempel
    .help = skriv saken i en boks: `::: example {"{"}fictional=true{"}"}`, så saken, og så `:::`

## markdown

markdown-html = HTML-kode kan ikke brukes i teksten
    .label = HTML
    .help = { $container ->
        [details] skriv `::: details {"{"}title="Overskrift"{"}"}`, så teksten, og så `:::`
        [quote] skriv `::: quote`, så sitatet, og så `:::`
        [box] bruk en boks, for eksempel `::: facts` eller `::: important`, og avslutt med `:::`
        [table] skriv tabellen med loddrette streker: `| Hva | Når |`
        [image] skriv bildet slik: `![hva bildet viser](bilde.png)`
        [break] lag et nytt avsnitt med en tom linje, eller skriv `\` på slutten av linjen
        [emphasis] skriv `**fet**` eller `*kursiv*`
        [link] skriv lenken slik: `[teksten](adressen)`
       *[other] skriv det med Markdown, eller bruk en boks, for eksempel `::: facts`
    }
markdown-too-deep = noe ligger mer enn { $limit } nivåer inne i noe annet
    .label = for dypt
    .help = flytt lister, sitater og bokser ut av hverandre
markdown-footnote = fotnoten `{ $label }` har ingen tekst
    .label = viser til en fotnote som mangler
    .help = skriv teksten nederst på siden, på en egen linje: `{ $label }: Teksten i fotnoten`
markdown-footnote--unused = fotnoten `[^{ $label }]` er ikke brukt i teksten
    .label = ikke brukt
    .help = skriv `[^{ $label }]` der den hører til i teksten, eller slett fotnoten

## link: lenkene

link-broken = lenken `{ $target }` fører til en fil som ikke finnes
    .label = finnes ikke
    .help = se om filen er flyttet eller har fått nytt navn, og skriv veien fra denne filen: `../bolig/egnet-bolig.md`
link-broken--reference = lenken `{ $target }` mangler en adresse
    .label = ingen adresse
    .help = skriv adressen rett etter teksten: `[teksten](../bolig/egnet-bolig.md)`
link-broken--named = ingen side på nettstedet heter `{ $target }`
    .label = finnes ikke
    .help = skriv navnet på filen uten `.md` etter kolonet: `guide:leietakers-rettigheter`
link-anchor = det finnes ikke noe sted som heter `#{ $anchor }` på `{ $page }`
    .label = stedet finnes ikke
    .help = gi overskriften der et navn: `{"{"}#{ $anchor }{"}"}` på slutten av linjen, eller lenk til et sted som finnes
link-outside = lenken `{ $target }` fører ut av mappen til nettstedet
    .label = utenfor nettstedet
    .help = flytt filen inn i mappen til nettstedet, eller lenk til adressen den har på nett: `https://…`
link-unsafe = lenken `{ $target }` begynner med noe som ikke er trygt eller ikke er kjent
    .label = ikke en trygg adresse
    .help = bruk `https://` for en nettside, `mailto:` for e-post, eller navnet på en fil på nettstedet
link-empty = lenken har ingen adresse
    .label = ingen adresse
    .help = skriv adressen i parentesen: `[teksten](../bolig/egnet-bolig.md)`, eller fjern lenken og behold teksten
link-draft = lenken `{ $target }` fører til et utkast som ikke blir publisert
    .label = utkast
    .help = publiser utkastet ved å skrive `status = "current"` i sidehodet der, eller fjern lenken
link-expired = lenken `{ $target }` fører til en side som ikke gjelder lenger
    .label = gjelder ikke lenger
    .help = lenk til siden som har tatt over, eller fjern lenken

## registrene

term-unknown = begrepet `{ $id }` er ikke i ordlisten
    .label = ikke i ordlisten
    .help = se id-ene i `content/glossary.toml`, eller legg til begrepet der: `[[term]]` og på neste linje `id = "{ $id }"`
term-unused = ingen side bruker ordet `{ $id }` slik det står i ordlisten
    .label = ord uten side
    .help = bruk ordet på en side som handler om det, lenk til det med `[ordet](term:{ $id })`, eller ta det ut av ordlisten
law-unknown = loven `{ $id }` er ikke i lovregisteret
    .label = ikke i lovregisteret
    .help = se id-ene i `content/law.toml`, eller legg til loven der: `[[law]]` og på neste linje `id = "{ $id }"`
law-unknown--fact = loven `{ $law }` har ikke `{ $fact }` i lovregisteret
    .label = ikke i lovregisteret
    .help = se paragrafene under loven i `content/law.toml`, eller legg til: `[[law.fact]]` og på neste linje `id = "{ $fact }"`
helpline-unknown = hjelpelinjen `{ $id }` er ikke i registeret
    .label = ikke i registeret
    .help = se id-ene i `content/helplines.toml`, eller legg til linjen der: `[[helpline]]` og på neste linje `id = "{ $id }"`
helpline-unknown--tag = ingen hjelpelinje er merket med `{ $tag }`
    .label = ingen hjelpelinje
    .help = bruk et ord som står i feltet `for` i `content/helplines.toml`, eller legg til `{ $tag }` i det feltet hos en hjelpelinje
citation-unknown = kilden `{ $key }` er ikke i kildelisten
    .label = ikke i kildelisten
    .help = se nøklene i `content/sources.bib`, eller legg til kilden der fra Zotero
exercise-unknown = ingen øvelse heter `{ $slug }`
    .label = finnes ikke
    .help = skriv navnet på filen i `exercises/` uten mappe og uten `.md`: `finne-en-egnet-bolig`
guide-unknown = ingen veileder heter `{ $slug }`
    .label = finnes ikke
    .help = skriv navnet på filen i `content/` uten mappe og uten `.md`: `leietakers-rettigheter`

## exercise, pack og program: øvelser og fagdager

exercise-steps = øvelsen har ingen trinn
    .label = uten trinn
    .help = del framgangsmåten i trinn: `::: step {"{"}minutes=10 mode=group{"}"}`, så hva gruppa gjør, og så `:::`
exercise-duration = øvelsen sier ikke hvor lang tid den tar
    .label = mangler tid
    .help = skriv minutter i sidehodet: `duration = {"{"} min = 45, recommended = 60, max = 90 {"}"}`
exercise-duration--more = trinnene tar { $sum } minutter til sammen, men øvelsen tar høyst { $max }
    .label = høyst { $max } minutter
    .help = gi trinnene færre minutter, eller sett `max` opp
exercise-duration--less = trinnene tar { $sum } minutter til sammen, men øvelsen tar minst { $min }
    .label = minst { $min } minutter
    .help = gi trinnene flere minutter, eller sett `min` ned
exercise-questions = øvelsen har { $count } spørsmål, men tid til { $room }
    .label = herfra er det ikke tid
    .help = del øvelsen i flere, eller ta bort spørsmål; hvert spørsmål trenger minst to minutter
exercise-care = et utfordrende spørsmål mangler omsorg
    .label = dette spørsmålet
    .help = legg til i samme trinn, eller rett før eller etter: `::: care`, så hvordan man står over og hvem man kan snakke med, og så `:::`
exercise-care--warning = øvelsen har et varsel om innholdet, men sier ikke hvordan man står over
    .label = varselet
    .help = skriv en boks `::: care` som sier hvordan man står over, og hva fasilitatoren gjør hvis noen reagerer
exercise-participants = `{ $who }` både kan delta og kan ikke være i rommet
    .label = kan ikke være i rommet
    .other = kan delta
    .help = ta `{ $who }` ut av `participants` eller av `not_with`
exercise-scale = skalaen går fra { $min } til { $max }
    .label = går ikke oppover
    .help = la `min` være minst: `::: scale {"{"}min=1 max=5 low="Aldri" high="Alltid"{"}"}`
exercise-scale--many = skalaen har for mange trinn å velge mellom, fra { $min } til { $max }
    .label = for mange
    .help = bruk høyst elleve, for eksempel 1 til 5 eller 0 til 10
pack-empty = pakken har ikke noe program
    .label = tomt program
    .help = legg til det som skal skje: `[[program]]`, på neste linje `check-in = "Velkommen"`, og så `minutes = 15`
pack-no-participants = pakken sier ikke hvor mange som kommer
    .label = mangler deltakere
    .help = skriv i sidehodet: `participants = {"{"} min = 8, max = 24, expected = 16 {"}"}`
pack-participants = pakken er for ingen deltakere
    .label = null deltakere
    .help = skriv hvor mange som kommer: `participants = {"{"} min = 8, max = 24, expected = 16 {"}"}`
pack-participants--many = pakken er for { $max } deltakere, og fagverk regner med høyst { $limit }
    .label = for mange
    .help = rett tallet, eller del dagen i flere samlinger
pack-participants--order = { $expected } ventede deltakere er ikke mellom { $min } og { $max }
    .label = stemmer ikke
    .help = skriv tallene slik at `min` er minst, `max` er mest, og `expected` er mellom dem
pack-participants--group-size = grupper på { $size } går ikke opp når det kommer høyst { $max }
    .label = passer ikke
    .help = skriv hvor mange det skal være i hver gruppe, for eksempel `group_size = 4`
pack-follow-up = pakken sier ikke hva som skjer etterpå
    .label = mangler oppfølging
    .help = legg til i sidehodet: `follow_up = [{"{"} after = "2w", text = "Lederen svarer på forslagene." {"}"}]`
pack-follow-up--anchor = pakken sier ikke hvem som eier oppfølgingen
    .label = mangler eier
    .help = skriv rollen i sidehodet: `leader_anchor = "Virksomhetslederen eier oppfølgingen"`
program-question = øvelsen har ikke noe spørsmål `{ $question }`
    .label = finnes ikke
    .help = bruk navnene på spørsmålene i `{ $exercise }`: { $known }
program-minutes = raden tar ingen tid
    .label = null minutter
    .help = skriv hvor mange minutter det tar, eller slett raden
program-minutes--missing = det er ikke kjent hvor lang tid raden tar
    .label = mangler minutter
    .help = legg til en linje i raden: `minutes = 20`
program-minutes--many = { $minutes } minutter er mer enn en dag rommer
    .label = for mange
    .help = skriv høyst { $limit } minutter
program-duration = øvelsen får { $minutes } minutter, men trenger minst { $min }
    .label = for lite tid
    .help = gi den minst { $min } minutter, eller velg noen av spørsmålene: `questions = ["a", "b"]`
program-duration--long = øvelsen får { $minutes } minutter, men tar høyst { $max }
    .label = mer enn den tar
    .help = gi den høyst { $max } minutter, og bruk resten på noe annet
program-end = programmet er ferdig { $at }, { $by } minutter for sent
    .label = her blir det for sent
    .help = ta bort minutter, eller sett `end` til en senere tid
program-end--early = programmet er ferdig { $at }, { $by } minutter for tidlig
    .label = her er det slutt
    .help = gi noe mer tid, legg til luft i programmet, eller sett `end = "{ $written }"`
program-midnight = programmet går over midnatt
    .label = her blir det midnatt
    .help = se om `start` er riktig, og om noe har fått for mange minutter
program-midnight--before-start = dagen slutter { $end }, før den begynner { $start }
    .label = før starten
    .help = rett `start` eller `end`
program-break = { $minutes } minutter uten pause
    .label = her trengs en pause
    .help = legg inn en pause før denne: `[[program]]`, på neste linje `break = "Pause"`, og så `minutes = 15`
program-lunch = dagen tar { $minutes } minutter og har ingen lunsj
    .label = uten lunsj
    .help = legg inn lunsj: `[[program]]`, på neste linje `lunch = "Lunsj"`, og så `minutes = 45`
program-lunch--short = lunsjen er på { $minutes } minutter
    .label = for kort
    .help = gi lunsjen minst { $limit } minutter
program-buffer = programmet har { $minutes } minutter luft og trenger { $wanted }
    .label = for lite luft
    .help = legg inn luft før slutten: `[[program]]`, på neste linje `buffer = "Luft"`, og så `minutes = { $wanted }`
program-talk = { $percent } prosent av tiden er innlegg
    .label = for mye innlegg
    .help = la innleggene ta mindre enn { $limit } prosent, og gi tiden til øvelser
program-group = det kan komme bare { $min }, men øvelsen trenger { $needs }
    .label = for få
    .help = velg en øvelse for færre, eller sett `min` i `participants` til { $needs }
program-group--many = det kan komme { $max }, men øvelsen er for høyst { $takes }
    .label = for mange
    .help = del dere i to rom, velg en øvelse for flere, eller sett `max` i `participants` til { $takes }
program-not-with = øvelsen skal ikke gjøres med `{ $who }` i rommet
    .label = ikke sammen med `{ $who }`
    .help = ta øvelsen ut av programmet, eller lag en egen samling for `{ $who }`
program-not-for = øvelsen er ikke laget for `{ $who }`
    .label = ikke laget for `{ $who }`
    .help = velg en øvelse for alle som er der, eller legg til `{ $who }` i `participants` i øvelsen hvis den passer
program-strain = to øvelser med høy belastning kommer rett etter hverandre
    .label = den andre
    .help = legg en pause eller noe lettere mellom dem
program-look-back = møtet begynner uten «hva lovte vi sist?»
    .label = møtet begynner her
    .help = begynn møtet med det dere lovte: `[[program]]`, på neste linje `look-back = "Hva lovte vi sist?"`, og så `minutes = 5`
program-check-out = programmet slutter uten utsjekk
    .label = siste punkt
    .help = legg til en utsjekk til slutt: `[[program]]`, på neste linje `check-out = "Hva tar du med deg?"`, og så `minutes = 10`

## navn og adresser

id-duplicate = navnet `#{ $id }` er brukt to ganger på siden
    .label = brukt igjen her
    .other = brukt første gang her
    .help = gi det ene stedet et annet navn, og rett lenkene som fører dit
id-duplicate--own = navnet `#{ $id }` bruker fagverk selv på alle sider
    .label = brukt her
    .help = velg et annet navn, og rett lenkene som fører dit
slug-duplicate = kortnavnet `{ $slug }` er brukt før, i `{ $path }`
    .label = brukt igjen her
    .other = brukt første gang her
    .help = gi den ene filen et annet navn, eller skriv et annet kortnavn i sidehodet: `slug = "et-annet-navn"`
route-collision = adressen `{ $route }` er brukt før, av `{ $path }`
    .label = samme adresse
    .other = brukt første gang her
    .help = gi den ene filen et annet navn, eller slett den hvis den er en kopi; er det en gammel adresse, slett den ene linjen
route-collision--own = adressen `{ $route }` er brukt av en side som fagverk lager selv
    .label = opptatt adresse
    .help = gi filen et annet navn, eller skriv et annet kortnavn i sidehodet: `slug = "et-annet-navn"`
route-collision--own-alias = adressen `{ $route }` er brukt av noe som fagverk lager selv
    .label = opptatt adresse
    .help = slett adressen fra listen; en lenke som fører dit, virker allerede
route-name = det kan ikke lages noen adresse av navnet `{ $name }`
    .help = gi filen et navn med bokstaver eller tall, for eksempel `egnet-bolig.md`

## a11y: universell utforming

a11y-image-alt = bildet har ingen beskrivelse
    .label = mangler beskrivelse
    .help = skriv hva bildet viser, i hakeparentesen: `![To personer ser på en leiekontrakt](kontrakt.png)`
a11y-heading-top = overskriften er på øverste nivå, og der står tittelen allerede
    .label = for høyt nivå
    .help = skriv to `#` i stedet for én: `##`
a11y-heading-skip = overskriften hopper fra nivå { $from } til nivå { $to }
    .label = hopper over et nivå
    .help = overskriften kan ha høyst én `#` mer enn overskriften før
a11y-heading-none = siden er lang og har ingen overskrifter
    .help = del teksten med overskrifter som sier hva hver del handler om: `## Når leieren får varsel`
a11y-heading-empty = overskriften har ingen tekst
    .label = tom overskrift
    .help = skriv en overskrift etter `#`-tegnene, eller slett linjen
image-file = bildet `{ $file }` kan ikke vises
image-file--broken = bildet `{ $file }` er ødelagt
    .label = kan ikke leses som bilde
    .help = lagre bildet på nytt fra programmet det er laget i
image-file--empty = bildet `{ $file }` er tomt
    .label = har ingen flate
    .help = lagre bildet på nytt; en tegning i SVG må ha `viewBox`, eller både `width` og `height`
image-file--format = filen `{ $file }` er ikke et bilde som alle nettlesere viser
    .label = må være PNG, JPEG, GIF, WebP eller SVG
    .help = lagre fotografier som JPEG, skjermbilder som PNG og tegninger som SVG
image-file--large = bildet `{ $file }` er for stort
    .label = over 15 MB eller 12 000 punkter
    .help = lagre en mindre utgave; 3000 punkter i bredden er nok for både skjerm og papir
image-file--script = tegningen `{ $file }` kjører programmer eller henter noe utenfra
    .label = det må bort
    .help = lagre tegningen uten skript og uten lenker til andre filer
image-file--cmyk = bildet `{ $file }` har farger for trykkeri
    .label = får andre farger på skjermen
    .help = lagre bildet i RGB (sRGB)
image-file--external = bildet `{ $file }` ligger på et annet nettsted
    .label = blir ikke hentet derfra
    .help = legg bildet ved siden av teksten, og pek til filen; si hvem som har laget det
a11y-table-header = tabellen har ingen overskriftsrad
    .label = øverste rad er tom
    .help = skriv i øverste rad hva hver kolonne viser: `| Hva | Frist |`
a11y-table-caption = tabellen har ingen tittel
    .label = mangler tittel
    .help = skriv et eget avsnitt rett før tabellen: `Tabell: Frister når leieren får varsel`
a11y-bold-heading = avsnittet ser ut som en overskrift, men er bare fet tekst
    .label = bare fet tekst
    .help = gjør det til en overskrift: skriv `##` eller `###` først, og ta bort stjernene
a11y-link-text = lenketeksten «{ $text }» sier ikke hvor lenken fører
    .label = sier for lite
    .help = skriv hva leseren finner der: `[Rettighetene til den som leier](../bolig/leietakers-rettigheter.md)`

## content: innholdet

content-phone-number = telefonnummeret { $number } er skrevet rett i teksten
    .label = telefonnummer
    .help = legg nummeret i `content/helplines.toml`, og vis det på siden med `::: helplines {"{"}for="akutt"{"}"}` og `:::` på linjen etter
content-overdue = siden skulle vært gjennomgått { $date }, for { $days ->
        [one] 1 dag
       *[other] { $days } dager
    } siden
    .label = fristen er gått ut
    .help = les hele siden, rett det som er feil, og sett `reviewed` til dagen du gjorde det
content-law-age = { $fact } ble sist kontrollert { $checked }, for { $days ->
        [one] 1 dag
       *[other] { $days } dager
    } siden
    .label = lenge siden kontroll
    .help = sammenlign med Lovdata, rett det som er endret, og sett `checked` i `content/law.toml` til dagen du gjorde det
content-orphan = ingen andre sider lenker til denne siden
    .label = ingen lenker hit
    .help = lenk til den fra en side der leseren trenger den, eller legg den i feltet `related` på en annen side
search-unfound = søket finner ikke denne siden
    .label = ingen av sidens egne ord finner den
    .help = gi den en tittel som bare denne siden har, eller skriv overskrifter med ordene leserne bruker; `content/search.toml` kan føre et søk rett til siden
local-overlay = ingen kommune har mappen `content/local/{ $id }/`
    .label = finnes ikke
    .help = lag mappen, eller skriv navnet på en mappe som finnes; uten linjen bygges bare det felles fagstoffet
local-overlay--extends = bare en lokal side kan legge noe til en felles veileder
    .label = ikke en lokal side
    .help = flytt filen til `content/local/<kommune>/`, eller bruk `related` for å vise til en annen side
content-translation-old = oversettelsen er eldre enn originalen `{ $original }`, som er fra { $date }
    .label = eldre enn originalen
    .help = sammenlign de to, rett oversettelsen, og sett `reviewed` til dagen du gjorde det
check-ignore-unused = siden ber om å slippe `{ $code }`, men det er ingen slik melding å slippe
    .label = ikke i bruk
    .help = slett denne gruppen med `[[ignore]]`

## language: råd om språket

language-term = tenk over ordet «{ $word }»
    .label = finnes det et bedre ord?
    .help = skriv heller { $prefer }. { $reason }{ $source ->
        [none] {""}
       *[other] {" "}Kilde: { $source }
    }
language-lix = LIX er { $lix }, og mer enn { $limit } er tungt å lese her
    .label = setningene er på { $sentence } ord i snitt, og { $long } prosent av ordene er lange
    .longest = en av de lengste setningene
    .help = del de lengste setningene, og bytt ut lange ord der det går
language-duty = «{ $subject }» og «{ $word }» uten at det står hvor plikten kommer fra
    .label = hva bygger dette på?
    .help = lenk til loven i samme avsnitt eller boks, for eksempel `[§ 9-8](law:husleieloven#9-8)`, eller vis kilden; er det et råd og ikke en plikt, skriv «bør»
language-sentence = setningen har { $words } ord, og mer enn { $limit } er mye å holde på
    .label = kan den deles?
    .help = sett punktum der en ny tanke begynner, eller lag en liste
language-paragraph = avsnittet har { $words } ord, og mer enn { $limit } er mye på en telefon
    .label = kan det deles?
    .help = begynn et nytt avsnitt, eller lag en liste eller en mellomtittel
language-passive = det er { $count } passive verb i avsnittet
    .label = hvem gjør hva?
    .help = si hvem som gjør det: «Nav behandler søknaden» i stedet for «søknaden behandles»
language-abbreviation = forkortelsen «{ $word }» kan skrives ut
    .label = forkortelse
    .help = skriv { $long }
language-personal = «{ $found }» ser ut som det fulle navnet til en person
    .label = navn i et eksempel
    .help = bruk bare fornavn, eller en rolle: «leietakeren»; er saken offentlig kjent, skriv hvor den er fra med `source` i boksen
language-personal--birth = «{ $found }» ser ut som en fødselsdato
    .label = fødselsdato i et eksempel
    .help = skriv en omtrentlig alder, eller la det være: «en mann i førtiårene»
language-personal--number = «{ $found }» er et gyldig fødselsnummer
    .label = fødselsnummer i et eksempel
    .help = ta det ut; er det ekte, må du si fra til personvernombudet også
language-exemption = unntaket mangler en grunn, så det gjelder ikke
    .label = hvorfor?
    .help = skriv hvorfor ordet er riktig her: `<!-- ord-ok: navnet på en forening -->`

## print: papir

print-glyph = tegnet `{ $character }` ({ $number }) finnes ikke i skriften som brukes på papir
    .label = kan ikke skrives ut
    .help = skriv ordet i stedet for tegnet; på papir står det en tom rute her
print-bidi = her står et usynlig tegn ({ $number }) som snur leseretningen
    .label = usynlig tegn
    .help = slett tegnet; det kommer ofte med når tekst blir limt inn, og på papir er det tatt bort
print-image = bildet `{ $file }` kan ikke skrives ut
print-image--broken = bildet `{ $file }` er ødelagt og kan ikke skrives ut
    .label = ødelagt fil
    .help = lagre bildet på nytt; på papir står beskrivelsen i stedet
print-image--format = bildet `{ $file }` er av et slag som ikke kan skrives ut
    .label = må være PNG, JPEG, GIF, WebP eller SVG
    .help = lagre det som PNG eller SVG; på papir står beskrivelsen i stedet
print-image--large = bildet `{ $file }` er for stort til å skrives ut
    .label = over 15 MB eller 12 000 punkter
    .help = lagre en mindre utgave; 2000 punkter i bredden er nok for en hel side
print-image--script = tegningen `{ $file }` kjører programmer eller henter noe utenfra
    .label = på papir er det tatt bort
    .help = lagre tegningen uten skript og uten lenker til andre filer
print-image--coarse = bildet `{ $file }` har for få punkter til å bli skarpt på papir
    .label = blir skrevet ut smått
    .help = bruk et bilde som er minst 1000 punkter bredt, eller en tegning i SVG
print-image--empty = bildet `{ $file }` er tomt og kan ikke skrives ut
    .label = har ingen flate
    .help = lagre bildet på nytt; en tegning i SVG må ha `viewBox`
print-image--cmyk = bildet `{ $file }` har farger for trykkeri og kan ikke skrives ut
    .label = må være i RGB
    .help = lagre bildet i RGB (sRGB)
print-image--missing = filen `{ $file }` finnes ikke blant nettstedets filer
    .label = finnes ikke
    .help = skriv veien fra mappen der `fagverk.toml` ligger: `content/logo.svg`
print-fit = noe får ikke plass på papiret
print-fit--card = kortet har mer tekst enn det er plass til ({ $sheet })
    .label = blir klippet
    .help = kort ned teksten, eller del kortet i to
print-fit--run-sheet = kjøreplanen går over { $pages } sider, og skal være på { $meetings }: én for hvert møte
    .label = for mange punkter i programmet
    .help = slå sammen punkter, eller del dagen i to fagdager
print-fit--rows = kjøreplanen blir ikke skrevet ut: ett møte har { $rows } punkter, og et ark har plass til omtrent tretti
    .label = alt fra punkt nummer { $from } er for mye
    .help = del programmet i flere møter med `meeting`, eller slå sammen punkter
print-theme = `{ $file }` kan ikke settes med utseendet for papir: { $reason }
    .help = rett filen, eller slett den fra din egen mappe for å få den innebygde tilbake
print-theme--font = `{ $file }` bruker en skrift som ikke finnes: { $reason }
    .help = legg skriftfilen (TTF eller OTF) i `print/fonts/` i din egen utseendemappe, eller bruk navnet på en som er der
print-theme--time = `{ $file }` tok for lang tid og ble stoppet
    .help = se etter en løkke i utseendet for papir; trenger dokumentet mer tid, sett `time_limit` i sekunder under `[print]`
print-theme--died = `{ $file }` kunne ikke settes: setteren stanset uten svar
    .help = utseendet for papir kan ha brukt opp minnet; del dokumentet, eller prøv uten din egen utseendemappe

## theme: utseendet

theme-template = { $page ->
    [none] malen kan ikke brukes: { $reason }
   *[other] malen kan ikke brukes på `{ $page }`: { $reason }
}
    .help = rett malen, eller slett den fra din egen mappe for å få den innebygde tilbake
theme-words = ordene i utseendet kan ikke leses: { $reason }
    .label = kan ikke leses
    .help = skriv et navn, et likhetstegn og en tekst: `search-button = Søk`
theme-stale-override = din egen `{ $file }` bygger på en eldre utgave av den innebygde
    .help = sammenlign de to, og ta med det nye i din; trenger du den ikke lenger, slett den

## kommandolinjen

report-summary = { $errors ->
        [0] ingen feil
        [one] 1 feil
       *[other] { $errors } feil
    }{ $warnings ->
        [0] {""}
        [one] , 1 advarsel
       *[other] , { $warnings } advarsler
    }{ $advice ->
        [0] {""}
        [one] , 1 råd
       *[other] , { $advice } råd
    }
check-clean = alt er i orden
build-zipped = pakket i `{ $file }`
fix-plan = { $fixes ->
        [0] ingenting som kan rettes trygt
        [one] 1 retting i { $files } fil
       *[other] { $fixes } rettinger i { $files } filer
    }
fix-dry = ingenting er skrevet; kjør uten `--dry-run` for å rette
fix-done = { $fixes ->
        [one] 1 retting
       *[other] { $fixes } rettinger
    } skrevet; angre i editoren eller med `git restore`
fix-overlap = { $left ->
        [one] 1 retting
       *[other] { $left } rettinger
    } står over en annen og ventet; kjør `fagverk check --fix` igjen
fix-changed = `{ $path }` er endret siden den ble lest, og er ikke rørt
build-done = { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } i `{ $out }`: { $written ->
        [one] 1 fil
       *[other] { $written } filer
    } skrevet, { $unchanged } som før, { $removed } fjernet
build-failed = nettstedet er ikke bygget; den forrige utgaven er urørt
build-nothing-written = alt var oppdatert: { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } i `{ $out }`, ingenting å skrive
error-io = kan ikke { $action ->
        [read] lese
        [create] opprette
        [rename] gi nytt navn til
        [write] skrive
        [remove] fjerne
        [open] åpne
        [listen] lytte på
        [watch] følge med på
        [lock] låse
        [list] se innholdet i
        [copy] kopiere
        [find] finne
        [change] endre
        [replace] erstatte
       *[other] bruke
    } `{ $path }`: { $reason }
error-no-site = fant ingen `fagverk.toml` i `{ $path }` eller i mappene over; lag et nettsted med `fagverk init`, eller si hvor det ligger med `--site MAPPE`
error-usage = kommandoen kan ikke kjøres: { $reason }
error-output = kan ikke skrive nettstedet: { $reason }
error-theme = utseendet kan ikke brukes: { $reason }
out-holds-site = nettstedet kan ikke skrives til `{ $out }`, for der er filene det lages av; velg en annen mappe med `--out`, for eksempel `--out public`
out-among-sources = nettstedet kan ikke skrives til `{ $out }`, for det er i `{ $folder }`, der filene det lages av, er; velg en annen mappe med `--out`, for eksempel `--out public`
explain-unknown = det finnes ingen kode som heter `{ $code }`; koden står i hakeparenteser i meldingen, for eksempel `link/broken`
new-created = laget `{ $path }`
new-exists = `{ $path }` finnes fra før og er ikke endret
new-bad-name = det kan ikke lages noe filnavn av `{ $name }`; bruk bokstaver eller tall, for eksempel `egnet-bolig`
init-done = nytt nettsted i `{ $path }`
init-exists = det er allerede et nettsted i `{ $path }`, og ingenting er endret
theme-ejected = kopierte `{ $file }` til `{ $path }`; det du endrer der, gjelder for nettstedet ditt
theme-eject-unknown = det innebygde utseendet har ingen fil som heter `{ $file }`
theme-eject-exists = `{ $path }` finnes fra før og er ikke endret
progress-read = leser
progress-check = kontrollerer
progress-render = lager sider
progress-write = skriver
jobs-invalid = antall jobber skal være et helt tall fra 1 og oppover, for eksempel `--jobs 2`
date-invalid = `{ $found }` er ikke en dato; skriv år, måned og dag: `2026-03-15`
url-invalid = `{ $found }` er ikke en full adresse; skriv den med `https://` først: `https://veileder.kommune.no/`
strict-note = advarsler teller som feil fordi du brukte `--strict`
serve-ready = { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } klare på { $time } ms
serve-updated = oppdatert på { $time } ms
serve-failed = nettstedet kan ikke bygges slik filene er nå; den siste gode utgaven vises til det er rettet ({ $time } ms)
serve-more = … og { $count } til; siden i nettleseren viser resten
serve-at = se nettstedet på { $url } – stopp med Ctrl-C
serve-shared = advarsel: alle på samme nettverk kan lese alt som vises, også kladder: { $url }
serve-taken = port { $port } er i bruk av et annet program, så en annen er valgt
serve-polling = systemet kan ikke si fra om endringer ({ $reason }), så filene sjekkes to ganger i sekundet
serve-trouble = filene kunne ikke leses, og det forrige vises fortsatt: { $reason }
serve-not-opened = nettleseren kunne ikke åpnes: { $reason }
serve-stopped = forhåndsvisningen er stoppet
preview-preview = Forhåndsvisning
preview-updated = Siden er oppdatert
preview-lost = Forhåndsvisningen er stoppet. Start «fagverk serve» igjen, så oppdateres siden av seg selv.
preview-failed = Nettstedet kan ikke bygges slik filene er nå. Du ser den siste gode utgaven.
preview-unsound = Nettstedet kan ikke bygges slik filene er nå. Du ser det som lot seg lese.
preview-mended = Feilene er rettet
preview-page-broken = Denne siden kan ikke lages. Du ser den siste gode utgaven, hvis det er noen.
preview-clean = Ingen feil
preview-errors = Feil
preview-warnings = Advarsler
preview-advice = Råd
preview-this-page = Denne siden
preview-other-pages = Resten av nettstedet
preview-none-here = Ingenting å rette her.
preview-none-there = Ingenting å rette ellers.
preview-none = ingen
preview-more = Flere enn dem som vises
preview-look = Visning
preview-look-dark = Mørk
preview-look-contrast = Høy kontrast
preview-look-spacing = Luftig tekst
preview-look-phone = Telefonbredde
preview-share = Del
preview-copy = Kopier lenke
preview-copied = Lenken er kopiert
preview-not-copied = Lenken kunne ikke kopieres
preview-not-shared = Bare denne maskinen kan se siden. Start med «fagverk serve --host» for å se den på en telefon.
preview-qr = Kode som åpner siden på en telefon i samme nettverk
preview-file = Fil
preview-status = Status
preview-review = Gjennomgang
preview-length = Lengde
preview-links-in = Lenker hit
preview-links-out = Lenker herfra
preview-terms-used = Ord fra ordlisten
preview-missing-translations = Mangler på
preview-uncited-sources = Kilder ingen side viser til
preview-status-draft = Kladd
preview-status-hearing = På høring
preview-status-current = Gjeldende
preview-status-expired = Utgått
preview-status-archived = Arkivert
preview-words = { $words } ord{ $minutes ->
        [0] {""}
        [one] , 1 minutt
       *[other] , { $minutes } minutter
    }
preview-review-due = gjennomgang om { $days ->
        [one] 1 dag
       *[other] { $days } dager
    } ({ $date })
preview-review-overdue = gjennomgangen er { $days ->
        [one] 1 dag
       *[other] { $days } dager
    } på overtid ({ $date })
preview-no-page = Siden kan ikke vises
preview-missing = Her er det ingenting.
preview-too-many = For mange nettlesere følger med.
preview-refused-host = Forhåndsvisningen svarer bare på localhost og på maskinens egen adresse.
preview-refused-origin = Forhåndsvisningen svarer ikke andre nettsteder.
preview-back = Tilbake til siden
preview-look-participant = For deltakere
preview-look-facilitator = For fasilitator
preview-paper = På papir
preview-paper-making = PDF-en lages …
preview-paper-failed = PDF-en kan ikke lages slik filene er nå. Du ser den siste gode utgaven, hvis det er noen.
preview-paper-before = Forrige side
preview-paper-next = Neste side
preview-paper-page = Side i PDF-en
preview-fix-show = Vis retting
preview-fix-make = Rett
preview-fix-leave = La stå
preview-fix-old = Går ut
preview-fix-new = Kommer inn
preview-fix-made = Rettet. Angre i editoren eller med «git restore».
preview-fix-changed = Filen er endret siden dette ble funnet, så ingenting er rettet.
preview-fix-failed = Rettingen kunne ikke skrives: { $reason }
preview-hide = Skjul
preview-lix = Lesbarhet
preview-longest = De lengste setningene
preview-old-facts = Lovfakta som bør sjekkes
preview-sentence = { $words } ord
preview-checked = sjekket { $date }, for { $days } dager siden
preview-lix-line = LIX { $lix }, { $level ->
        [very-easy] svært lett å lese
        [easy] lett å lese
        [middle] middels å lese
        [hard] tung å lese
       *[very-hard] svært tung å lese
    }
preview-refused-token = Bare forhåndsvisningens egne sider på denne maskinen kan rette filer.
preview-refused-method = Forhåndsvisningen viser bare; ingenting kan endres slik.

pack-done = { $count ->
        [one] 1 fil
       *[other] { $count } filer
    } i { $out }
pack-file = { $name }  { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    }, { $size } kB
pack-data = { $name }  { $size } kB
pack-failed = ingenting er skrevet ut
pack-some-failed = noe ble ikke skrevet ut
pack-nothing = siden har ikke noe å skrive ut i den utgaven; kort finnes bare der en øvelse har `::: card`
pack-which = si hvilken fagdag som skal skrives ut: { $names }
pack-none = nettstedet har ingen fagdager; si hvilken øvelse eller guide som skal skrives ut
error-no-page = det finnes ingen fagdag, øvelse eller guide som heter `{ $name }`
error-no-picture = logoen er ikke et bilde som kan leses: bruk PNG, JPEG eller SVG
progress-print = setter

search-no-index = det er ingen søkeindeks i { $out } (bygg nettstedet først: `fagverk build`)
search-broken-index = søkeindeksen kan ikke leses: { $reason } (bygg nettstedet på nytt: `fagverk build`)
search-corrected = Viser treff for «{ $meant }». Det står «{ $typed }».
search-good = { $total } treff.
search-weak = Ingen side svarer på alt. Dette er det nærmeste.
search-none = Ingen side svarer på dette.

## export: nettstedet for andre programmer

export-search-done = { $documents ->
        [one] 1 dokument
       *[other] { $documents } dokumenter
    } i `{ $out }`; `README.md` der sier hvordan de lastes inn, og hva som står mellom motoren og søkefeltet
export-failed = ingenting er eksportert; det som er i mappa, er urørt
export-holds-site = i `{ $out }` er det et bygget nettsted, som en eksport ville tatt plassen til; velg en annen mappe med `--out`

## schema og cms: for andre redigeringsprogrammer

schema-which = si hvilket skjema: { $names }; eller skriv alle til en mappe med `--out`
schema-written = { $count ->
        [one] 1 skjema
       *[other] { $count } skjemaer
    } i `{ $folder }`; kopier `taplo.toml` derfra til nettstedets mappe som `.taplo.toml`, eller `tombi.toml` som den er
cms-written = skrev `{ $path }`; `fagverk cms --help` sier hva som gjenstår
cms-top = Laget av `fagverk cms` av det filene kan inneholde. Lag den på nytt når fagverk får nye felt, og flytt over
    det dere har endret: hvor filene ligger (backend), og hvor bilder lagres.
    Det CMS-et lagrer, mister kommentarene i TOML. Teksten på sidene beholdes som den er.
cms-guide = Guider
cms-page = Sider
cms-exercise = Øvelser
cms-pack = Fagdager
cms-fronts = Forsider
cms-registers = Registre
cms-body = Tekst
cms-body-hint = Markdown, med bokser mellom `:::` slik guidene ellers er skrevet.
