# The words of messages, in English. Ids, attributes and arguments are the same in every language.

did-you-mean = did you mean `{ $name }`?
help = help
error = error
warning = warning
advice = advice

## source: the files

source-unreadable = `{ $path }` cannot be read: { $reason }
    .help = see whether the file is open in another program, and whether you are allowed to read it
source-not-utf8 = the file is not saved as UTF-8, so æ, ø and å may come out wrong
    .label = not UTF-8
    .help = save it again as UTF-8; in Notepad: “Save as” and “Encoding: UTF-8”, in VS Code: click the encoding at the bottom right, “Save with Encoding” and “UTF-8”
source-name = the file name `{ $name }` has characters that a site cannot use
    .help = give the file a name of letters, digits and hyphens, such as `egnet-bolig.md`
source-symlink = the shortcut `{ $path }` is skipped
    .help = it leads to `{ $target }`, which is a folder, lies outside the site or does not exist; put the file itself in the folder instead
source-too-large = the file is larger than { $limit } MB
    .help = divide the text into several files
source-empty = the file is empty
    .help = write its text, or delete the file

## front-matter: the page's header

front-matter-missing = the page has no header
    .label = the header should begin here
    .help = begin the file with a line `+++`, then `title = "Title of the page"` and `summary = "What the page is about"`, and then a line `+++`
front-matter-unclosed = the page's header does not end
    .label = begins here
    .help = write a line with only `+++` after the last field, before the text of the page
front-matter-yaml = the page's header is written in another way than fagverk reads
    .label = should be `+++`
    .help = write `+++` instead of `---`, and `field = "value"` instead of `field: value`; the first line becomes `{ $example }`
front-matter-dates = the date in `{ $second }` is before the date in `{ $first }`
    .label = this date is the earlier
    .other = this should be the earlier
    .help = correct whichever of the two dates is wrong
front-matter-summary = the page has no `summary`
    .label = no introduction
    .help = add a line that begins with `summary =`, and say in two sentences what the page gives its reader
front-matter-unknown-theme = the theme `{ $theme }` is not in the list of themes
    .label = unknown theme
    .help = choose a theme from the list in `fagverk.toml`, or add it there: `[[themes]]` and on the next line `id = "{ $theme }"`

## toml and bib: fields and data files

toml-syntax = the fields cannot be read from here: { $reason }
    .label = reading stops here
    .help = write one field on each line, text in quotation marks and lists in square brackets: `themes = ["bolig", "recovery"]`
toml-unknown-field = there is no field `{ $field }` here
    .label = unknown field
    .help = these fields can be used here: { $known }
toml-missing-field = the field `{ $field }` is missing or empty
    .label = missing here
    .help = add a line that begins with `{ $field } =`, and write the value after it
toml-wrong-type = the field `{ $field }` should be { $expected ->
        [text] text
        [list-of-texts] a list of texts
        [date] a date without a time
        [boolean] yes or no (`true` or `false`)
        [integer] a whole number from 0 upwards
        [float] a number
        [table] a group of fields
        [list-of-tables] a list of groups of fields
       *[list] a list
    }, but is { $found ->
        [text] text
        [integer] a whole number
        [float] a decimal number
        [boolean] yes or no (`true` or `false`)
        [date] a date or a time
        [table] a group of fields
       *[list] a list
    }
    .label = wrong kind of value
    .help = { $expected ->
        [text] put quotation marks round the text: `"like this"`
        [list-of-texts] put square brackets round it, and quotation marks round each text: `["bolig", "recovery"]`
        [date] write year, month and day without quotation marks: `2026-03-15`
        [boolean] write `true` for yes or `false` for no, without quotation marks
        [integer] write only the number, without quotation marks and without a minus sign: `45`
        [float] write the number with a point and without quotation marks: `1.5`
        [table] put the fields in curly brackets: `{"{"}min=4, max=24{"}"}`
        [list-of-tables] begin each group with a line of its own: `[[{ $field }]]`
       *[list] put square brackets round it, and commas between: `["a", "b"]`
    }
toml-bad-value = the value `{ $found }` does not fit the field `{ $field }`
    .label = does not fit here
    .help = { $expected ->
        [period] write a number and a letter: `14d` is 14 days, `2w` is 2 weeks, `12m` is 12 months, `1y` is 1 year
        [url] write the whole address with `https://` first: `https://veileder.kommune.no/`
        [endpoint] write the whole address of the search service, with `https://` first: `https://search.example.org/v1`
        [url-path] write the address from its first slash, without `https://`: `/bolig/old-page/`
        [language] write one of the languages `nb`, `nn`, `se` or `en`
        [slug] use only small letters from a to z, digits and hyphens: `egnet-bolig`
        [code] write the code as it stands in the message: `link/broken`
        [folder-name] write only the name of the folder, without slashes and spaces, and without a full stop first
        [clock] write hours and minutes with two digits each: `09:00`
        [rising] write the numbers from the smallest to the largest: `{"{"}min=45, recommended=75, max=100{"}"}`
       *[other] look at another field that works, and write the value in the same way
    }
toml-bad-value--choice = `{ $found }` is not one of the choices for `{ $field }`
    .label = not one of the choices
    .help = choose one of these: { $choices }
toml-bad-value--one-of = the row should say one thing that is to happen, but { $count ->
        [0] says none
       *[other] says { $count }
    }
    .label = this row
    .help = let the row have exactly one of these fields: { $choices }
toml-bad-value--circle = the page is replaced by `{ $found }`, which in the end is replaced by this one
    .label = goes in a circle
    .help = leave `replaced_by` out of the page that is in force
toml-duplicate-id = the id `{ $id }` is used before in the same file
    .label = used again here
    .other = used first here
    .help = give one of them another id, or delete it if the two are the same
bib-syntax = the source cannot be read: { $reason }
    .label = this source
    .help = see whether a curly bracket or a comma is missing, or export the source from Zotero again as BibLaTeX

## container: the boxes

container-unknown = there is no box called `{ $name }`
    .label = unknown box
    .help = use a name that exists, such as `::: advice`, `::: facts`, `::: example` or `::: important`
container-unclosed = the box `::: { $name }` is not closed
    .label = opens here
    .help = write a line with only `:::` where the box ends, with as many colons as where it opens
container-stray-close = the line closes a box that is not open
    .label = no box to close
    .help = delete the line, or write `::: name` where the box should begin, such as `::: advice`
container-attribute = the box `{ $container }` has no setting called `{ $attribute }`
    .label = unknown setting
    .help = here you can use: { $known }
container-attribute--value = `{ $found }` does not fit `{ $attribute }`
    .label = does not fit here
    .help = write it like this: { $expected }
container-attribute--syntax = what stands after the name of the box cannot be read
    .label = cannot be read
    .help = write the settings in curly brackets, with quotation marks round text that has spaces: `::: letter {"{"}title="Klage på vedtak"{"}"}`
container-attribute--item = the deadline of the list item cannot be read
    .label = cannot be read
    .help = write it at the end of the item's first paragraph, on one line, with quotation marks around text: `{"{"}deadline="14d" from="varselet ble sendt"{"}"}`
container-fictional = the example does not say whether it is invented
    .label = this example
    .help = write `::: example {"{"}fictional=true{"}"}` if it is invented; if it is publicly known, write where it is from: `{"{"}source="Husbanken 2024"{"}"}` or `{"{"}place="Trondheim"{"}"}`
container-fictional--case = the exercise is a case or a dilemma but does not say whether it is invented
    .label = no example
    .help = write the case in a box: `::: example {"{"}fictional=true{"}"}`, then the case, then `:::`

## markdown

markdown-html = HTML cannot be used in the text
    .label = HTML
    .help = { $container ->
        [details] write `::: details {"{"}title="Heading"{"}"}`, then the text, and then `:::`
        [quote] write `::: quote`, then the quotation, and then `:::`
        [box] use a box, such as `::: facts` or `::: important`, and end it with `:::`
        [table] write the table with vertical bars: `| What | When |`
        [image] write the image like this: `![what the image shows](image.png)`
        [break] make a new paragraph with an empty line, or write `\` at the end of the line
        [emphasis] write `**bold**` or `*italic*`
        [link] write the link like this: `[the text](the address)`
       *[other] write it with Markdown, or use a box, such as `::: facts`
    }
markdown-too-deep = something lies more than { $limit } levels inside something else
    .label = too deep
    .help = move lists, quotations and boxes out of one another
markdown-footnote = the footnote `{ $label }` has no text
    .label = refers to a footnote that is missing
    .help = write its text at the bottom of the page, on a line of its own: `{ $label }: Text of the footnote`
markdown-footnote--unused = the footnote `[^{ $label }]` is not used in the text
    .label = not used
    .help = write `[^{ $label }]` where it belongs in the text, or delete the footnote

## link: the links

link-broken = the link `{ $target }` leads to a file that does not exist
    .label = does not exist
    .help = see whether the file is moved or renamed, and write the way from this file: `../bolig/egnet-bolig.md`
link-broken--reference = the link `{ $target }` has no address
    .label = no address
    .help = write the address right after the text: `[the text](../bolig/egnet-bolig.md)`
link-broken--named = no page of the site is called `{ $target }`
    .label = does not exist
    .help = write the name of the file without `.md` after the colon: `guide:leietakers-rettigheter`
link-anchor = there is no place called `#{ $anchor }` on `{ $page }`
    .label = no such place
    .help = give the heading there a name: `{"{"}#{ $anchor }{"}"}` at the end of its line, or link to a place that exists
link-outside = the link `{ $target }` leads out of the site's folder
    .label = outside the site
    .help = move the file into the site's folder, or link to its address on the web: `https://…`
link-unsafe = the link `{ $target }` begins with something that is not safe or not known
    .label = not a safe address
    .help = use `https://` for a web page, `mailto:` for e-mail, or the name of a file of the site
link-empty = the link has no address
    .label = no address
    .help = write the address in the round brackets: `[the text](../bolig/egnet-bolig.md)`, or remove the link and keep the text
link-draft = the link `{ $target }` leads to a draft that is not published
    .label = draft
    .help = publish the draft by writing `status = "current"` in its header, or remove the link
link-expired = the link `{ $target }` leads to a page that is no longer valid
    .label = no longer valid
    .help = link to the page that has replaced it, or remove the link

## the registers

term-unknown = the term `{ $id }` is not in the glossary
    .label = not in the glossary
    .help = see the ids in `content/glossary.toml`, or add the term there: `[[term]]` and on the next line `id = "{ $id }"`
term-unused = no page uses the word `{ $id }` as the glossary has it
    .label = a word with no page
    .help = use the word on a page that is about it, link to it with `[the word](term:{ $id })`, or take it out of the glossary
law-unknown = the law `{ $id }` is not in the register of laws
    .label = not in the register
    .help = see the ids in `content/law.toml`, or add the law there: `[[law]]` and on the next line `id = "{ $id }"`
law-unknown--fact = the law `{ $law }` has no `{ $fact }` in the register of laws
    .label = not in the register
    .help = see the sections under the law in `content/law.toml`, or add one: `[[law.fact]]` and on the next line `id = "{ $fact }"`
helpline-unknown = the help line `{ $id }` is not in the register
    .label = not in the register
    .help = see the ids in `content/helplines.toml`, or add the line there: `[[helpline]]` and on the next line `id = "{ $id }"`
helpline-unknown--tag = no help line is marked with `{ $tag }`
    .label = no help line
    .help = use a word that stands in the field `for` in `content/helplines.toml`, or add `{ $tag }` to that field of a help line
citation-unknown = the source `{ $key }` is not in the list of sources
    .label = not in the list
    .help = see the keys in `content/sources.bib`, or add the source there from Zotero
exercise-unknown = no exercise is called `{ $slug }`
    .label = does not exist
    .help = write the name of the file in `exercises/` without its folder and without `.md`: `finne-en-egnet-bolig`
guide-unknown = no guide is called `{ $slug }`
    .label = does not exist
    .help = write the name of the file in `content/` without its folder and without `.md`: `leietakers-rettigheter`

## exercise, pack and program: exercises and fagdager

exercise-steps = the exercise has no steps
    .label = no steps
    .help = divide what to do into steps: `::: step {"{"}minutes=10 mode=group{"}"}`, then what the group does, then `:::`
exercise-duration = the exercise does not say how long it takes
    .label = no duration
    .help = write minutes in the front matter: `duration = {"{"} min = 45, recommended = 60, max = 90 {"}"}`
exercise-duration--more = the steps take { $sum } minutes together, but the exercise takes { $max } at the most
    .label = { $max } minutes at the most
    .help = give the steps fewer minutes, or raise `max`
exercise-duration--less = the steps take { $sum } minutes together, but the exercise takes at least { $min }
    .label = at least { $min } minutes
    .help = give the steps more minutes, or lower `min`
exercise-questions = the exercise has { $count } questions but time for { $room }
    .label = no time from here on
    .help = split the exercise, or take out questions; each needs two minutes at the least
exercise-care = a challenging question has no care
    .label = this question
    .help = add to the same step, or right before or after it: `::: care`, then how to pass and whom to talk to, then `:::`
exercise-care--warning = the exercise warns of its content but does not say how to pass
    .label = the warning
    .help = write a `::: care` box that says how to pass, and what the facilitator does if somebody reacts
exercise-participants = `{ $who }` may both take part and not be in the room
    .label = may not be in the room
    .other = may take part
    .help = take `{ $who }` out of `participants` or of `not_with`
exercise-scale = the scale goes from { $min } to { $max }
    .label = does not rise
    .help = let `min` be the lower: `::: scale {"{"}min=1 max=5 low="Never" high="Always"{"}"}`
exercise-scale--many = the scale has too many values to choose from, { $min } to { $max }
    .label = too many
    .help = use eleven at the most, such as 1 to 5 or 0 to 10
pack-empty = the pack has no programme
    .label = no programme
    .help = add what is to happen: `[[program]]`, on the next line `check-in = "Welcome"`, then `minutes = 15`
pack-no-participants = the pack does not say how many come
    .label = no participants
    .help = write in the front matter: `participants = {"{"} min = 8, max = 24, expected = 16 {"}"}`
pack-participants = the pack is for nobody
    .label = zero participants
    .help = write how many come: `participants = {"{"} min = 8, max = 24, expected = 16 {"}"}`
pack-participants--many = the pack is for { $max } people, and fagverk reckons with { $limit } at the most
    .label = too many
    .help = correct the number, or divide the day into several
pack-participants--order = { $expected } expected people are not between { $min } and { $max }
    .label = does not fit
    .help = write the numbers so that `min` is the least, `max` the most, and `expected` between them
pack-participants--group-size = groups of { $size } cannot be made when { $max } come at the most
    .label = does not fit
    .help = write how many there are to be in each group, such as `group_size = 4`
pack-follow-up = the pack does not say what happens afterwards
    .label = no follow-up
    .help = add to the front matter: `follow_up = [{"{"} after = "2w", text = "The manager answers the proposals." {"}"}]`
pack-follow-up--anchor = the pack does not say who owns the follow-up
    .label = no owner
    .help = write the role in the front matter: `leader_anchor = "The head of the service owns the follow-up"`
program-question = the exercise has no question `{ $question }`
    .label = does not exist
    .help = use the names of the questions in `{ $exercise }`: { $known }
program-minutes = the row takes no time
    .label = zero minutes
    .help = write how many minutes it takes, or delete the row
program-minutes--missing = it is not known how long the row takes
    .label = no minutes
    .help = add a line to the row: `minutes = 20`
program-minutes--many = { $minutes } minutes are more than a day holds
    .label = too many
    .help = write { $limit } minutes at the most
program-duration = the exercise gets { $minutes } minutes but needs at least { $min }
    .label = too little time
    .help = give it at least { $min } minutes, or choose some of its questions: `questions = ["a", "b"]`
program-duration--long = the exercise gets { $minutes } minutes but takes { $max } at the most
    .label = more than it takes
    .help = give it { $max } minutes at the most, and use the rest for something else
program-end = the programme ends at { $at }, { $by } minutes late
    .label = too late here
    .help = take away minutes, or set `end` to a later time
program-end--early = the programme ends at { $at }, { $by } minutes early
    .label = ends here
    .help = give something more time, add a buffer, or set `end = "{ $written }"`
program-midnight = the programme goes on past midnight
    .label = midnight is here
    .help = see whether `start` is right, and whether something has too many minutes
program-midnight--before-start = the day ends at { $end }, before it starts at { $start }
    .label = before the start
    .help = correct `start` or `end`
program-break = { $minutes } minutes without a break
    .label = a break is needed here
    .help = put a break before this: `[[program]]`, on the next line `break = "Break"`, then `minutes = 15`
program-lunch = the day takes { $minutes } minutes and has no lunch
    .label = no lunch
    .help = put in lunch: `[[program]]`, on the next line `lunch = "Lunch"`, then `minutes = 45`
program-lunch--short = lunch takes { $minutes } minutes
    .label = too short
    .help = give lunch at least { $limit } minutes
program-buffer = the programme has { $minutes } minutes to spare and needs { $wanted }
    .label = too little to spare
    .help = put in time to spare before the end: `[[program]]`, on the next line `buffer = "Buffer"`, then `minutes = { $wanted }`
program-talk = { $percent } per cent of the time is talks
    .label = too much talk
    .help = let talks take less than { $limit } per cent, and give the time to exercises
program-group = only { $min } may come, but the exercise needs { $needs }
    .label = too few
    .help = choose an exercise for fewer, or set `min` in `participants` to { $needs }
program-group--many = { $max } may come, but the exercise takes { $takes } at the most
    .label = too many
    .help = use two rooms, choose an exercise for more, or set `max` in `participants` to { $takes }
program-not-with = the exercise is not to be done with `{ $who }` in the room
    .label = not together with `{ $who }`
    .help = take the exercise out of the programme, or hold a gathering of its own for `{ $who }`
program-not-for = the exercise is not made for `{ $who }`
    .label = not made for `{ $who }`
    .help = choose an exercise for all who are there, or add `{ $who }` to `participants` in the exercise if it suits them
program-strain = two exercises of high strain come right after one another
    .label = the second
    .help = put a break or something lighter between them
program-look-back = the meeting begins without “what did we promise last time?”
    .label = the meeting begins here
    .help = begin the meeting with what you promised: `[[program]]`, on the next line `look-back = "What did we promise last time?"`, then `minutes = 5`
program-check-out = the programme ends without a check-out
    .label = the last item
    .help = add a check-out at the end: `[[program]]`, on the next line `check-out = "What do you take with you?"`, then `minutes = 10`

## names and addresses

id-duplicate = the name `#{ $id }` is used twice on the page
    .label = used again here
    .other = used first here
    .help = give one of the places another name, and correct the links that lead there
id-duplicate--own = the name `#{ $id }` is used by fagverk itself on every page
    .label = used here
    .help = choose another name, and mend the links that lead to it
slug-duplicate = the short name `{ $slug }` is used before, in `{ $path }`
    .label = used again here
    .other = used first here
    .help = give one of the files another name, or write another short name in its header: `slug = "another-name"`
route-collision = the address `{ $route }` is used before, by `{ $path }`
    .label = the same address
    .other = used first here
    .help = give one of the files another name, or delete it if it is a copy; if it is an old address, delete one of the lines
route-collision--own = the address `{ $route }` is used by a page that fagverk makes itself
    .label = address in use
    .help = give the file another name, or write another short name in its header: `slug = "another-name"`
route-collision--own-alias = the address `{ $route }` is used by something that fagverk makes itself
    .label = address taken
    .help = delete the address from the list; a link that leads there works already
route-name = no address can be made of the name `{ $name }`
    .help = give the file a name of letters or digits, such as `egnet-bolig.md`

## a11y: accessibility

a11y-image-alt = the image has no description
    .label = description missing
    .help = write what the image shows, in the square brackets: `![Two people read a tenancy agreement](agreement.png)`
a11y-heading-top = the heading is on the top level, where the title is already
    .label = level too high
    .help = write two `#` instead of one: `##`
a11y-heading-skip = the heading jumps from level { $from } to level { $to }
    .label = skips a level
    .help = the heading can have at most one `#` more than the heading before it
a11y-heading-none = the page is long and has no headings
    .help = divide the text with headings that say what each part is about: `## When the tenant is given notice`
a11y-heading-empty = the heading has no text
    .label = empty heading
    .help = write a heading after the `#` signs, or delete the line
image-file = the picture `{ $file }` cannot be shown
image-file--broken = the picture `{ $file }` is broken
    .label = cannot be read as a picture
    .help = save the picture again from the program it was made in
image-file--empty = the picture `{ $file }` is empty
    .label = has no area
    .help = save the picture again; a drawing in SVG needs `viewBox`, or both `width` and `height`
image-file--format = the file `{ $file }` is not a picture that all browsers show
    .label = must be PNG, JPEG, GIF, WebP or SVG
    .help = save photographs as JPEG, screenshots as PNG and drawings as SVG
image-file--large = the picture `{ $file }` is too large
    .label = more than 15 MB or 12 000 pixels
    .help = save a smaller one; 3000 pixels across are enough for both screen and paper
image-file--script = the drawing `{ $file }` runs programs or fetches from elsewhere
    .label = that must go
    .help = save the drawing without scripts and without links to other files
image-file--cmyk = the picture `{ $file }` has colours for a printing press
    .label = gets other colours on screen
    .help = save the picture in RGB (sRGB)
image-file--external = the picture `{ $file }` is on another site
    .label = is not fetched from there
    .help = put the picture beside the text, and point to the file; say who made it
a11y-table-header = the table has no header row
    .label = the top row is empty
    .help = write in the top row what each column shows: `| What | Deadline |`
a11y-table-caption = the table has no caption
    .label = caption missing
    .help = write a paragraph of its own right before the table: `Table: Deadlines when the tenant is given notice`
a11y-bold-heading = the paragraph looks like a heading, but is only bold text
    .label = only bold text
    .help = make it a heading: write `##` or `###` first, and take away the asterisks
a11y-link-text = the link text “{ $text }” does not say where the link leads
    .label = says too little
    .help = write what the reader finds there: `[The rights of tenants](../bolig/leietakers-rettigheter.md)`

## content: the content

content-phone-number = the telephone number { $number } is written in the text itself
    .label = telephone number
    .help = put the number in `content/helplines.toml`, and show it on the page with `::: helplines {"{"}for="akutt"{"}"}` and `:::` on the line after
content-overdue = the page should have been reviewed { $date }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } ago
    .label = review overdue
    .help = read the whole page, correct what is wrong, and set `reviewed` to the day you did it
content-law-age = { $fact } was last checked { $checked }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } ago
    .label = checked long ago
    .help = compare it with Lovdata, correct what has changed, and set `checked` in `content/law.toml` to the day you did it
content-orphan = no other page links to this page
    .label = no links to here
    .help = link to it from a page where the reader needs it, or put it in the field `related` of another page
search-unfound = the search does not find this page
    .label = none of the page's own words finds it
    .help = give it a title that no other page has, or write headings with the words that readers use; `content/search.toml` can lead a search straight to the page
local-overlay = no municipality has the folder `content/local/{ $id }/`
    .label = does not exist
    .help = make the folder, or write the name of one that is there; without the line only the shared guidance is built
local-overlay--extends = only a local page can add to a shared guide
    .label = not a local page
    .help = move the file to `content/local/<municipality>/`, or use `related` to point to another page
content-translation-old = the translation is older than the original `{ $original }`, which is from { $date }
    .label = older than the original
    .help = compare the two, correct the translation, and set `reviewed` to the day you did it
check-ignore-unused = the page asks not to be told `{ $code }`, but there is no such message to leave out
    .label = not in use
    .help = delete this group with `[[ignore]]`

## language: advice on the language

language-term = weigh the word “{ $word }”
    .label = is there a better word?
    .help = rather write { $prefer }. { $reason }{ $source ->
        [none] {""}
       *[other] {" "}Source: { $source }
    }
language-lix = LIX is { $lix }, and more than { $limit } is hard reading here
    .label = sentences have { $sentence } words on average, and { $long } per cent of the words are long
    .longest = one of the longest sentences
    .help = split the longest sentences, and choose shorter words where you can
language-duty = “{ $subject }” and “{ $word }” without a word on where the duty comes from
    .label = what does this rest on?
    .help = link to the law in the same paragraph or box, such as `[§ 9-8](law:husleieloven#9-8)`, or cite the source; if it is advice and no duty, write “bør”
language-sentence = the sentence has { $words } words, and more than { $limit } is a lot to keep in mind
    .label = can it be split?
    .help = end it where a new thought begins, or make a list
language-paragraph = the paragraph has { $words } words, and more than { $limit } is a lot on a phone
    .label = can it be split?
    .help = begin a new paragraph, or make a list or a subheading
language-passive = there are { $count } passive verbs in the paragraph
    .label = who does what?
    .help = say who does it: “Nav behandler søknaden” instead of “søknaden behandles”
language-abbreviation = the abbreviation “{ $word }” can be written out
    .label = abbreviation
    .help = write { $long }
language-personal = “{ $found }” looks like the full name of a person
    .label = a name in a case
    .help = use a given name only, or a role: “leietakeren”; if the case is publicly known, say where it is from with `source` in the box
language-personal--birth = “{ $found }” looks like a day of birth
    .label = day of birth in a case
    .help = write an approximate age, or leave it out: “a man in his forties”
language-personal--number = “{ $found }” is a valid national identity number
    .label = identity number in a case
    .help = take it out; if it is real, tell the data protection officer as well
language-exemption = the exemption gives no reason, so it does not hold
    .label = why?
    .help = say why the word is right here: `<!-- ord-ok: the name of an association -->`

## print: paper

print-glyph = the character `{ $character }` ({ $number }) is in no font used on paper
    .label = cannot be printed
    .help = write the word instead of the sign; on paper an empty box stands here
print-bidi = an invisible character ({ $number }) here turns the direction of reading
    .label = invisible character
    .help = delete it; it often comes along with pasted text, and on paper it is left out
print-image = the picture `{ $file }` cannot be printed
print-image--broken = the picture `{ $file }` is broken and cannot be printed
    .label = broken file
    .help = save the picture anew; on paper its description stands instead
print-image--format = the picture `{ $file }` is of a kind that cannot be printed
    .label = must be PNG, JPEG, GIF, WebP or SVG
    .help = save it as PNG or SVG; on paper its description stands instead
print-image--large = the picture `{ $file }` is too large to be printed
    .label = over 15 MB or 12 000 pixels
    .help = save a smaller one; 2000 pixels across are enough for a whole page
print-image--script = the drawing `{ $file }` runs programs or fetches from elsewhere
    .label = left out on paper
    .help = save the drawing without scripts and without links to other files
print-image--coarse = the picture `{ $file }` has too few pixels to be sharp on paper
    .label = is printed small
    .help = use a picture at least 1000 pixels across, or a drawing in SVG
print-image--empty = the picture `{ $file }` is empty and cannot be printed
    .label = has no area
    .help = save the picture again; a drawing in SVG needs `viewBox`
print-image--cmyk = the picture `{ $file }` has colours for a printing press and cannot be printed
    .label = must be in RGB
    .help = save the picture in RGB (sRGB)
print-image--missing = the file `{ $file }` is not among the files of the site
    .label = not there
    .help = write its path from the folder of `fagverk.toml`: `content/logo.svg`
print-fit = something does not fit on the paper
print-fit--card = the card has more text than it has room for ({ $sheet })
    .label = is cut off
    .help = shorten the text, or make two cards of it
print-fit--run-sheet = the run sheet takes { $pages } pages, and should take { $meetings }: one for each meeting
    .label = too many items on the programme
    .help = put items together, or make two days of it
print-fit--rows = the run sheet is not printed: one meeting has { $rows } items, and a sheet has room for about thirty
    .label = all from item { $from } on is too much
    .help = divide the programme into meetings with `meeting`, or put items together
print-theme = `{ $file }` cannot be set with the print theme: { $reason }
    .help = mend the file, or delete it from your own folder to get the built-in one back
print-theme--font = `{ $file }` uses a font that is not there: { $reason }
    .help = put the font file (TTF or OTF) in `print/fonts/` of your own theme folder, or use the name of one that is there
print-theme--time = `{ $file }` took too long and was stopped
    .help = look for a loop in the print theme; where a document needs more time, set `time_limit` in seconds under `[print]`
print-theme--died = `{ $file }` could not be set: the typesetter ended without an answer
    .help = the print theme may have used up the memory; split the document, or try without your own theme folder

## theme: the looks of the site

theme-template = { $page ->
    [none] the template cannot be used: { $reason }
   *[other] the template cannot be used on `{ $page }`: { $reason }
}
    .help = correct the template, or delete it from your own folder to get the built-in one back
theme-words = the words of the theme cannot be read: { $reason }
    .label = cannot be read
    .help = write a name, an equals sign and a text: `search-button = Search`
theme-stale-override = your own `{ $file }` is based on an older version of the built-in one
    .help = compare the two, and take what is new into yours; if you no longer need it, delete it

## the command line

report-summary = { $errors ->
        [0] no errors
        [one] 1 error
       *[other] { $errors } errors
    }{ $warnings ->
        [0] {""}
        [one] , 1 warning
       *[other] , { $warnings } warnings
    }{ $advice ->
        [0] {""}
        [one] , 1 piece of advice
       *[other] , { $advice } pieces of advice
    }
check-clean = everything is in order
build-zipped = packed into `{ $file }`
fix-plan = { $fixes ->
        [0] nothing that can be mended safely
        [one] 1 fix in { $files } file
       *[other] { $fixes } fixes in { $files } files
    }
fix-dry = nothing is written; run without `--dry-run` to mend
fix-done = { $fixes ->
        [one] 1 fix
       *[other] { $fixes } fixes
    } written; undo in your editor or with `git restore`
fix-overlap = { $left ->
        [one] 1 fix
       *[other] { $left } fixes
    } overlapped another and waited; run `fagverk check --fix` again
fix-changed = `{ $path }` has changed since it was read, and is left alone
build-done = { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } in `{ $out }`: { $written ->
        [one] 1 file
       *[other] { $written } files
    } written, { $unchanged } as before, { $removed } removed
build-failed = the site is not built; the last good one is untouched
build-nothing-written = everything was up to date: { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } in `{ $out }`, nothing to write
error-io = cannot { $action ->
        [read] read
        [create] create
        [rename] rename
        [write] write
        [remove] remove
        [open] open
        [listen] listen at
        [watch] watch
        [lock] lock
        [list] look into
        [copy] copy
        [find] find
        [change] change
        [replace] replace
       *[other] use
    } `{ $path }`: { $reason }
error-no-site = found no `fagverk.toml` in `{ $path }` or the folders above it; make a site with `fagverk init`, or say where it is with `--site FOLDER`
error-usage = the command cannot be run: { $reason }
error-output = cannot write the site: { $reason }
error-theme = the theme cannot be used: { $reason }
out-holds-site = the site cannot be written to `{ $out }`, which holds the files it is made from; choose another folder with `--out`, such as `--out public`
out-among-sources = the site cannot be written to `{ $out }`, which lies in `{ $folder }` with the files it is made from; choose another folder with `--out`, such as `--out public`
explain-unknown = there is no code `{ $code }`; the code stands in square brackets in the message, such as `link/broken`
new-created = made `{ $path }`
new-exists = `{ $path }` exists already and is not changed
new-bad-name = no file name can be made of `{ $name }`; use letters or digits, such as `egnet-bolig`
init-done = new site in `{ $path }`
init-exists = there is a site in `{ $path }` already, and nothing is changed
theme-ejected = copied `{ $file }` to `{ $path }`; what you change there is used on your site
theme-eject-unknown = the built-in theme has no file called `{ $file }`
theme-eject-exists = `{ $path }` exists already and is not changed
progress-read = reading
progress-check = checking
progress-render = making pages
progress-write = writing
jobs-invalid = the number of jobs should be a whole number from 1 upwards, such as `--jobs 2`
date-invalid = `{ $found }` is not a date; write year, month and day: `2026-03-15`
url-invalid = `{ $found }` is not a full address; write it with `https://` first: `https://veileder.kommune.no/`
strict-note = warnings count as errors because you used `--strict`
serve-ready = { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } ready in { $time } ms
serve-updated = updated in { $time } ms
serve-failed = the site cannot be built as the files are now; the last good version is shown until that is mended ({ $time } ms)
serve-more = … and { $count } more; the page in the browser lists them
serve-at = see the site at { $url } – stop with Ctrl-C
serve-shared = warning: everyone on the same network can read all that is shown, drafts too: { $url }
serve-taken = another program uses port { $port }, so another port was chosen
serve-polling = the system cannot tell of changes ({ $reason }), so the files are looked at twice a second
serve-trouble = the files could not be read, and what was shown before still is: { $reason }
serve-not-opened = the browser could not be opened: { $reason }
serve-stopped = the preview has stopped
preview-preview = Preview
preview-updated = The page is updated
preview-lost = The preview has stopped. Start “fagverk serve” again, and the page updates by itself.
preview-failed = The site cannot be built as the files are now. You see the last good version.
preview-unsound = The site cannot be built as the files are now. You see what could be read.
preview-mended = The errors are mended
preview-page-broken = This page cannot be made. You see its last good version, if there is one.
preview-clean = No errors
preview-errors = Errors
preview-warnings = Warnings
preview-advice = Advice
preview-this-page = This page
preview-other-pages = The rest of the site
preview-none-here = Nothing to mend here.
preview-none-there = Nothing to mend elsewhere.
preview-none = none
preview-more = More than are shown
preview-look = View
preview-look-dark = Dark
preview-look-contrast = High contrast
preview-look-spacing = Spaced text
preview-look-phone = Phone width
preview-share = Share
preview-copy = Copy link
preview-copied = The link is copied
preview-not-copied = The link could not be copied
preview-not-shared = Only this machine can see the page. Start with “fagverk serve --host” to see it on a phone.
preview-qr = Code that opens the page on a phone on the same network
preview-file = File
preview-status = Status
preview-review = Review
preview-length = Length
preview-links-in = Links to it
preview-links-out = Links from it
preview-terms-used = Words of the glossary
preview-missing-translations = Missing in
preview-uncited-sources = Sources no page cites
preview-status-draft = Draft
preview-status-hearing = Out for comment
preview-status-current = In force
preview-status-expired = Expired
preview-status-archived = Archived
preview-words = { $words ->
        [one] 1 word
       *[other] { $words } words
    }{ $minutes ->
        [0] {""}
        [one] , 1 minute
       *[other] , { $minutes } minutes
    }
preview-review-due = review in { $days ->
        [one] 1 day
       *[other] { $days } days
    } ({ $date })
preview-review-overdue = review overdue by { $days ->
        [one] 1 day
       *[other] { $days } days
    } ({ $date })
preview-no-page = The page cannot be shown
preview-missing = There is nothing here.
preview-too-many = Too many browsers are listening.
preview-refused-host = The preview answers to localhost and to this machine's own address only.
preview-refused-origin = The preview does not answer other sites.
preview-back = Back to the page
preview-look-participant = For participants
preview-look-facilitator = For the facilitator
preview-paper = On paper
preview-paper-making = The PDF is being made …
preview-paper-failed = The PDF cannot be made as the files are now. You see the last good version, if there is one.
preview-paper-before = Previous page
preview-paper-next = Next page
preview-paper-page = Page of the PDF
preview-fix-show = Show fix
preview-fix-make = Fix it
preview-fix-leave = Leave it
preview-fix-old = Goes out
preview-fix-new = Comes in
preview-fix-made = Fixed. Undo it in your editor or with “git restore”.
preview-fix-changed = The file has changed since this was found, so nothing was fixed.
preview-fix-failed = The fix could not be written: { $reason }
preview-hide = Hide
preview-lix = Readability
preview-longest = The longest sentences
preview-old-facts = Facts of law to check
preview-sentence = { $words } words
preview-checked = checked { $date }, { $days } days ago
preview-lix-line = LIX { $lix }, { $level ->
        [very-easy] very easy to read
        [easy] easy to read
        [middle] of middling ease to read
        [hard] hard to read
       *[very-hard] very hard to read
    }
preview-refused-token = Only the preview's own pages on this machine can fix files.
preview-refused-method = The preview only shows; nothing can be changed this way.

pack-done = { $count ->
        [one] 1 file
       *[other] { $count } files
    } in { $out }
pack-file = { $name }  { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, { $size } kB
pack-data = { $name }  { $size } kB
pack-failed = nothing was printed
pack-some-failed = something was not printed
pack-nothing = the page has nothing to print in that edition; there are cards only where an exercise has `::: card`
pack-which = say which pack to print: { $names }
pack-none = the site has no packs; say which exercise or guide to print
error-no-page = there is no pack, exercise or guide called `{ $name }`
error-no-picture = the logo is no picture that can be read: use PNG, JPEG or SVG
progress-print = setting

search-no-index = there is no search index in { $out } (build the site first: `fagverk build`)
search-broken-index = the search index cannot be read: { $reason } (build the site again: `fagverk build`)
search-corrected = Showing results for “{ $meant }”. You typed “{ $typed }”.
search-good = { $total } { $total ->
    [one] result.
   *[other] results.
}
search-weak = No page answers all of this. These are the nearest.
search-none = No page answers this.

## export: the site for other programs

export-search-done = { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    } in `{ $out }`; `README.md` there says how to load them and what stands between the engine and the search box
export-failed = nothing is exported; what is in the folder is untouched
export-holds-site = `{ $out }` holds a built site, which an export would take the place of; choose another folder with `--out`

## schema and cms: for other editors

schema-which = say which schema: { $names }; or write them all to a folder with `--out`
schema-written = { $count ->
        [one] 1 schema
       *[other] { $count } schemas
    } in `{ $folder }`; copy `taplo.toml` from there to the site's folder as `.taplo.toml`, or `tombi.toml` as it is
cms-written = wrote `{ $path }`; `fagverk cms --help` says what remains
cms-top = Made by `fagverk cms` from what the files may hold. Make it anew when fagverk gets new fields, and carry over
    what you have changed: where the files are kept (backend), and where pictures go.
    What the CMS saves loses its comments in TOML. The text of pages is kept as it is.
cms-guide = Guides
cms-page = Pages
cms-exercise = Exercises
cms-pack = Packs
cms-fronts = Front pages
cms-registers = Registers
cms-body = Text
cms-body-hint = Markdown, with boxes between `:::` as guides are written.
