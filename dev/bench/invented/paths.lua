-- Asks for another path each time: %i is one of the indicators, %r one of the regions.
local path, indicators, regions

function init(words)
    path, indicators, regions = words[1], tonumber(words[2]), tonumber(words[3])
    math.randomseed(os.time())
end

function request()
    local asked = path:gsub("%%i", math.random(indicators)):gsub("%%r", math.random(regions))
    return wrk.format("GET", asked)
end
