skip-to-content = { $uferdig
