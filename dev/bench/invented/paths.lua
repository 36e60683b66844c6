-- Asks for another path each time: %i is one of the indicators, %r of the regions, %p of the projects.
local path, indicators, regions, projects

function init(words)
    path, indicators, regions, projects = words[1], tonumber(words[2]), tonumber(words[3]), tonumber(words[4])
    math.randomseed(os.time())
end

local function one(many)
    return function() return math.random(many) end
end

local function project()
    return string.format("%06d", math.random(projects))
end

function request()
    return wrk.format("GET", (path:gsub("%%i", one(indicators)):gsub("%%r", one(regions)):gsub("%%p", project)))
end
