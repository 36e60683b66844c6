-- Asks again only after a moment, as people do: refusals are quick, and asking without a pause would be a load of its own.
function delay()
    return 100
end
