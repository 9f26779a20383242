# Northern Sámi: only the words we are sure of; the rest falls back to the site's default language. Have them read before use.

## The frame

home = Ovdasiidu
menu = Fállu
search-button = Oza

## Dates and times

# In the genitive, as dates take them.
month-1 = ođđajagemánu
month-2 = guovvamánu
month-3 = njukčamánu
month-4 = cuoŋománu
month-5 = miessemánu
month-6 = geassemánu
month-7 = suoidnemánu
month-8 = borgemánu
month-9 = čakčamánu
month-10 = golggotmánu
month-11 = skábmamánu
month-12 = juovlamánu
date = { $month } { $day }. beaivi { $year }

## The head of a page

toc = Sisdoallu

## The foot of a page

published = Almmuhuvvon
